"""The stock openssl agrees."""

import tempfile
import unittest

from gateway import gateway, motcua, run
from receipt import Receipt


class OpenSSLTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def verify(self, receipt, content, *more, trust=None):
        return run(
            "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", receipt.p7s, "-content", content,
            "-CAfile", trust or gateway().root, "-attime", receipt.seconds, "-out", "/dev/null", *more, status=None)

    def write(self, name, content):
        path = f"{self.folder}/{name}"
        with open(path, "wb") as file:
            file.write(content)
        return path

    def test_every_receipt_is_a_cades_signature(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                receipt = Receipt(folder)
                self.assertIn("CAdES Verification successful", self.verify(receipt, receipt.json))

    def test_an_altered_payload_is_refused(self):
        receipt = Receipt(gateway().receipts[0])
        altered = self.write("altered.json", receipt.payload.replace(b'"seq":1', b'"seq":2'))
        self.assertIn("content verify error", self.verify(receipt, altered))

    def test_every_time_stamp_is_one_over_the_signature(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                receipt = Receipt(folder)
                token, data = self.write("token", receipt.token), self.write("data", receipt.signature)
                command = [
                    "openssl", "ts", "-verify", "-token_in", "-in", token, "-data", data, "-CAfile", gateway().root,
                    "-attime", receipt.seconds]
                self.assertIn("Verification: OK", run(*command))
                self.write("data", receipt.signature[:-1] + bytes([receipt.signature[-1] ^ 1]))
                self.assertIn("message imprint mismatch", run(*command, status=None))

    def test_a_request_for_a_stamp_is_answered(self):
        for digest in ("-sha256", "-sha384", "-sha512"):
            with self.subTest(digest):
                data, query = self.write("data", b"some data"), f"{self.folder}/query"
                run("openssl", "ts", "-query", "-data", data, digest, "-cert", "-out", query)
                motcua(
                    "pki", "tsa-reply", query, "-o", f"{self.folder}/reply", "--at", "2019-03-04T08:00:00+07:00",
                    "--home", gateway().home)
                self.assertIn("Verification: OK", run(
                    "openssl", "ts", "-verify", "-queryfile", query, "-in", f"{self.folder}/reply", "-CAfile",
                    gateway().root, "-attime", 1551661200))
