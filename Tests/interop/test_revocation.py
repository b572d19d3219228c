"""Revocation lists, OCSP replies and stamps over the wire, as openssl and pkilint see them."""

import base64
import json
import sys
import tempfile
import unittest
from pathlib import Path

from gateway import gateway, motcua, run

TOOLS = Path(sys.executable).parent


def lint(tool, *arguments):
    found = run(TOOLS / tool, "lint", "-s", "ERROR", "-f", "JSON", *arguments, status=None)
    return [finding["code"] for result in json.loads(found)["results"] for finding in result["finding_descriptions"]]


class RevocationTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.pki = gateway().pki
        motcua("pki", "rotate", "--ocsp", "--home", gateway().home)

    def newest(self, authority):
        return sorted((self.pki / "crl").glob(f"{authority}-*.crl"))[-1]

    def test_lists(self):
        for authority in ["root", "issuing-ca", "infrastructure-ca"]:
            with self.subTest(authority):
                newest = self.newest(authority)
                shown = run("openssl", "crl", "-inform", "DER", "-in", newest, "-noout",
                            "-CAfile", self.pki / f"{authority}.crt")
                self.assertIn("verify OK", shown)
                self.assertEqual(lint("lint_crl", "-t", "ARL" if authority == "root" else "CRL", "-p", "PKIX", newest), [])

    def test_status(self):
        request, reply = self.folder / "request", self.folder / "reply"
        signer = sorted(self.pki.glob("signer-H61-2019*.crt"))[0]
        run("openssl", "ocsp", "-issuer", self.pki / "issuing-ca.crt", "-cert", signer, "-reqout", request)
        motcua("pki", "ocsp-reply", request, "-o", reply, "--home", gateway().home)
        shown = run("openssl", "ocsp", "-reqin", request, "-respin", reply, "-resp_text", "-noverify")
        self.assertIn("Cert Status: good", shown)
        self.assertEqual(lint("lint_ocsp_response", reply), [])

    def test_stamp_over_the_wire(self):
        data, query, reply = self.folder / "data", self.folder / "query", self.folder / "reply"
        data.write_bytes(b"a document")
        run("openssl", "ts", "-query", "-data", data, "-sha256", "-cert", "-out", query)
        body = json.dumps({"request": base64.b64encode(query.read_bytes()).decode()})
        answer = motcua("send", f"PKI STAMP {body}", "--home", gateway().home)
        reply.write_bytes(base64.b64decode(json.loads(answer.split(" ", 1)[1])["response"]))
        clock = json.loads(motcua("send", "PING", "--home", gateway().home).split(" ", 1)[1])["clock"]
        at = run("date", "-d", clock, "+%s").strip()
        shown = run("openssl", "ts", "-verify", "-queryfile", query, "-in", reply, "-CAfile", self.pki / "root.crt",
                    "-untrusted", self.pki / "issuing-ca.crt", "-attime", at)
        self.assertIn("Verification: OK", shown)


if __name__ == "__main__":
    unittest.main()
