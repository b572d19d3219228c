"""An independent implementation of RFC 8785 writes the same bytes."""

import json
import unittest

import rfc8785

from gateway import gateway
from receipt import Receipt


class CanonicalTest(unittest.TestCase):
    def test_every_payload_is_canonical(self):
        for folder in gateway().receipts:
            with self.subTest(folder.name):
                payload = Receipt(folder).payload
                self.assertEqual(rfc8785.dumps(json.loads(payload)), payload)
