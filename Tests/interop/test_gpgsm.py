"""GnuPG's gpgsm agrees."""

import hashlib
import pathlib
import tempfile
import unittest

from asn1crypto import pem

from gateway import gateway, run
from receipt import Receipt


class GpgSMTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        root = gateway().root.read_bytes()
        fingerprint = hashlib.sha1(pem.unarmor(root)[2]).hexdigest().upper()
        pathlib.Path(self.folder, "trustlist.txt").write_text(f"{fingerprint} S relax\n")
        self.gpgsm("--import", gateway().root)
        self.addCleanup(run, "gpgconf", "--homedir", self.folder, "--kill", "all")

    def gpgsm(self, *arguments, status=0):
        return run("gpgsm", "--homedir", self.folder, "--batch", "--disable-dirmngr", *arguments, status=status)

    def verify(self, receipt, content):
        return self.gpgsm(
            "--disable-crl-checks", "--faked-system-time", receipt.moment.strftime("%Y%m%dT%H%M%S"), "--assume-binary",
            "--verify", receipt.p7s, content, status=None)

    def test_every_receipt_verifies(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                receipt = Receipt(folder)
                self.assertIn("Good signature", self.verify(receipt, receipt.json))

    def test_an_altered_payload_is_refused(self):
        receipt = Receipt(gateway().receipts[0])
        altered = pathlib.Path(self.folder, "altered.json")
        altered.write_bytes(receipt.payload.replace(b'"seq":1', b'"seq":2'))
        self.assertNotIn("Good signature", self.verify(receipt, altered))
