"""GnuTLS agrees; its tool knows only the present, so faketime sets it."""

import tempfile
import unittest

from gateway import gateway, run
from receipt import Receipt


def verify(receipt, content):
    return run(
        "faketime", f"@{receipt.seconds}", "certtool", "--p7-verify", "--inder", "--infile", receipt.p7s, "--load-data",
        content, "--load-ca-certificate", gateway().root, status=None)


class GnuTLSTest(unittest.TestCase):
    def test_every_receipt_verifies(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                receipt = Receipt(folder)
                self.assertIn("Signature status: ok", verify(receipt, receipt.json))

    def test_an_altered_payload_is_refused(self):
        receipt = Receipt(gateway().receipts[0])
        with tempfile.NamedTemporaryFile() as altered:
            altered.write(receipt.payload.replace(b'"seq":1', b'"seq":2'))
            altered.flush()
            self.assertNotIn("Signature status: ok", verify(receipt, altered.name))
