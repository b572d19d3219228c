"""pkilint finds no error in any certificate."""

import json
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from asn1crypto import pem

from gateway import gateway, run

# RFC 5280 allows names of one label, which pkilint does not know; the server has to be found as localhost.
ALLOWED = {("server-0", "pkix.invalid_domain_name_syntax")}
LINT = Path(sys.executable).parent / "lint_pkix_cert"



def certificates(folder):
    """Every certificate of every chain, by file; of the signers, which differ in the year, those of one year."""
    for path in sorted(gateway().pki.glob("*.crt")):
        if not path.name.startswith("signer-") or path.name.startswith("signer-H61-2019"):
            for number, (_, _, der) in enumerate(pem.unarmor(path.read_bytes(), multiple=True)):
                one = Path(folder, f"{path.stem}-{number}.der")
                one.write_bytes(der)
                yield one


def errors(certificate):
    found = run(LINT, "lint", "-s", "ERROR", "-f", "JSON", certificate, status=None)
    return [finding["code"] for result in json.loads(found)["results"] for finding in result["finding_descriptions"]]


class CertificateTest(unittest.TestCase):
    def test_no_certificate_has_an_error(self):
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
            found = list(certificates(folder))
            self.assertGreater(len(found), 6)
            for certificate, codes in zip(found, pool.map(errors, found)):
                with self.subTest(certificate.name):
                    self.assertEqual([code for code in codes if (certificate.stem, code) not in ALLOWED], [])
