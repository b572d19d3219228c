"""rfc3161-client agrees about the time stamps."""

import pathlib
import tempfile
import unittest

from cryptography import x509
from rfc3161_client import TimestampRequestBuilder, VerifierBuilder, decode_timestamp_response
from rfc3161_client.errors import VerificationError

from gateway import gateway, motcua


class StampTest(unittest.TestCase):
    def test_a_stamp_is_verified_and_fits_no_other_data(self):
        with tempfile.TemporaryDirectory() as folder:
            query, reply = pathlib.Path(folder, "query"), pathlib.Path(folder, "reply")
            request = TimestampRequestBuilder().data(b"some data").nonce(nonce=True).cert_request(cert_request=True)
            request = request.build()
            query.write_bytes(request.as_bytes())
            motcua("pki", "tsa-reply", query, "-o", reply, "--home", gateway().home)
            response = decode_timestamp_response(reply.read_bytes())
        root = x509.load_pem_x509_certificate(gateway().root.read_bytes())
        verifier = VerifierBuilder.from_request(request).add_root_certificate(root).build()
        self.assertTrue(verifier.verify_message(response, b"some data"))
        with self.assertRaises(VerificationError):
            verifier.verify_message(response, b"other data")
