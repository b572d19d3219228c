"""pyHanko agrees."""

import asyncio
import unittest

from asn1crypto import cms, pem, x509
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from gateway import gateway
from receipt import Receipt


def root():
    return x509.Certificate.load(pem.unarmor(gateway().root.read_bytes())[2])


def plain(receipt, payload):
    context = ValidationContext(trust_roots=[root()], moment=receipt.moment)
    signed = cms.ContentInfo.load(receipt.cms)["content"]
    return asyncio.run(async_validate_detached_cms(
        payload, signed, signer_validation_context=context, ts_validation_context=context,
        key_usage_settings=KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})))


class PyHankoTest(unittest.TestCase):
    def test_every_receipt_is_trusted_and_so_is_its_stamp(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                receipt = Receipt(folder)
                status = plain(receipt, receipt.payload)
                self.assertTrue(status.bottom_line, status.pretty_print_details())
                self.assertTrue(status.timestamp_validity.trusted)
                self.assertEqual(status.timestamp_validity.timestamp, receipt.moment)

    def test_an_altered_payload_is_refused(self):
        receipt = Receipt(gateway().receipts[0])
        self.assertFalse(plain(receipt, receipt.payload.replace(b'"seq":1', b'"seq":2')).intact)
