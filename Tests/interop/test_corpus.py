"""The corpus of hostile receipts, as stock openssl and pyHanko see it."""

import pathlib
import subprocess
import tempfile
import unittest

from corpus_verdicts import case_lines, judge, total_lines
from gateway import ROOT, motcua


class CorpusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            corpus = pathlib.Path(folder) / "corpus"
            motcua("receipt", "corpus", "-o", corpus)
            cls.cases, cls.verdicts = judge(corpus)

    def test_what_the_rules_accept_is_accepted_by_all_where_nothing_was_revoked(self):
        for case, said in zip(self.cases, self.verdicts):
            if case.holds and case.item["class"] != "revocation":
                self.assertEqual(said, [True, True, True], case.folder.name)

    def test_the_tables_in_the_docs_are_what_the_tools_say(self):
        version = subprocess.run(["openssl", "version"], capture_output=True, text=True).stdout
        if not version.startswith("OpenSSL 3.0."):
            self.skipTest(f"the tables are of OpenSSL 3.0, this is {version}")
        for name, write in [("HostileReceipts.md", case_lines), ("Receipts.md", total_lines)]:
            text = (ROOT / "Docs" / name).read_text().splitlines()
            for line in write(self.cases, self.verdicts):
                self.assertIn(line, text)
