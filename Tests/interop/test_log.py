"""Thirty lines of Python (proof_check.py) agree that every receipt stands in the log."""

import base64
import hashlib
import json
import unittest

from gateway import gateway
from proof_check import check


def entry(folder):
    lines = (folder / "receipt.tlog-proof").read_bytes().split(b"\n")
    return base64.b64decode(next(line for line in lines if line.startswith(b"extra ")).removeprefix(b"extra "))


class LogTest(unittest.TestCase):
    def setUp(self):
        self.key = (gateway().pki / "log.vkey").read_text().strip()

    def test_every_receipt_stands_in_the_log(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                leaf = entry(folder)
                self.assertIn("entry ", check((folder / "receipt.tlog-proof").read_bytes(), leaf, [self.key]))
                digests = [hashlib.sha256((folder / f"receipt.{kind}").read_bytes()).hexdigest()
                           for kind in ("json", "p7s")]
                named = [[r["payload"], r["signature"]] for r in json.loads(leaf)["receipts"]]
                self.assertIn(digests, named)

    def test_a_proof_fits_no_other_entry(self):
        first, second = gateway().receipts[:2]
        with self.assertRaises(AssertionError):
            check((first / "receipt.tlog-proof").read_bytes(), entry(second), [self.key])
