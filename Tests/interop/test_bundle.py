"""The proof of deposit, as Python's zipfile and its own script see it."""

import hashlib
import pathlib
import tempfile
import unittest
import zipfile

from gateway import CITIZEN, gateway, run


class BundleTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.zip = self.folder / "proof.zip"
        gateway().ask("receipt", "bundle", gateway().dossier, "-o", self.zip, "--citizen", CITIZEN)

    def test_the_files_are_the_receipts_byte_for_byte(self):
        with zipfile.ZipFile(self.zip) as bundle:
            self.assertIsNone(bundle.testzip())
            digests = {hashlib.sha256(bundle.read(name)).digest() for name in bundle.namelist()}
        for folder in gateway().receipts:
            for name in ["receipt.json", "receipt.p7s"]:
                self.assertIn(hashlib.sha256((folder / name).read_bytes()).digest(), digests)

    def test_its_script_agrees(self):
        with zipfile.ZipFile(self.zip) as bundle:
            bundle.extractall(self.folder)
        shown = run("openssl", "x509", "-in", gateway().root, "-noout", "-fingerprint", "-sha256")
        said = run(
            "sh", self.folder / "verify.sh", "--root", shown.strip().split("=")[1], "--log",
            (gateway().pki / "log.vkey").read_text().strip())
        self.assertIn(f"{len(gateway().receipts)} receipts / giấy; 0 faults / sai; 0 open / chưa rõ", said)
