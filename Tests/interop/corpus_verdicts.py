#!/usr/bin/env python3
"""What stock openssl and pyHanko say of each receipt of a corpus: corpus_verdicts.py FOLDER [--cases]

The folder is one that 'motcua receipt corpus -o FOLDER' wrote. Prints tables in Markdown: the totals of each class, or
with --cases a row for each receipt. Each tool is given the root alone, the lists beside the receipt, and the moment at
which it was signed, or at which the newest list was issued if that is later: they refuse a list of the future.
"""

import argparse
import asyncio
import hashlib
import json
import logging
import pathlib
import subprocess
import tempfile
import warnings
from datetime import datetime

from asn1crypto import cms, crl, parser, pem, x509
from pyhanko.sign.validation import async_validate_detached_cms
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

TOOLS = ["openssl cms", "openssl ts", "pyHanko"]


class Case:
    def __init__(self, corpus, item):
        self.item = item
        self.folder = (corpus / item["path"]).parent
        self.payload = (self.folder / "receipt.json").read_bytes()
        self.cms = (self.folder / "receipt.p7s").read_bytes()
        lists = self.folder / "crl.pem"
        self.pem = lists.read_bytes() if lists.exists() else b""
        self.lists = [
            crl.CertificateList.load(der) for _, _, der in pem.unarmor(self.pem, multiple=True)] if self.pem else []
        self.moment = max(
            [datetime.fromisoformat(item["signedAt"])]
            + [found["tbs_cert_list"]["this_update"].native for found in self.lists])

    @property
    def holds(self):
        """Whether the receipt itself is to be accepted."""
        return self.item["verdict"] == "valid"

    def token(self):
        """The first time stamp and the digest of what it has to be over; None where there is none."""
        try:
            signer = cms.ContentInfo.load(self.cms)["content"]["signer_infos"][0]
            for attribute in signer["unsigned_attrs"]:
                if attribute["type"].native == "signature_time_stamp_token":
                    _, _, _, head, content, tail = parser.parse(attribute["values"].contents)
                    return head + content + tail, hashlib.sha256(signer["signature"].native).hexdigest()
        except (ValueError, TypeError, KeyError, IndexError):
            return None
        return None


def openssl(*arguments):
    return subprocess.run(["openssl", *map(str, arguments)], capture_output=True).returncode == 0


def openssl_cms(case, root, scratch):
    trust = scratch / "trust.pem"
    trust.write_bytes(root + case.pem)
    return openssl(
        "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", case.folder / "receipt.p7s",
        "-content", case.folder / "receipt.json", "-CAfile", trust, "-crl_check_all",
        "-attime", int(case.moment.timestamp()), "-out", "/dev/null")


def openssl_ts(case, root, scratch):
    found = case.token()
    if found is None:
        return None
    (scratch / "token.der").write_bytes(found[0])
    (scratch / "trust.pem").write_bytes(root + case.pem)
    return openssl(
        "ts", "-verify", "-token_in", "-in", scratch / "token.der", "-digest", found[1],
        "-CAfile", scratch / "trust.pem", "-crl_check_all", "-attime", int(case.moment.timestamp()))


def pyhanko(case, root, _):
    signer, stamp = [
        ValidationContext(
            trust_roots=[x509.Certificate.load(pem.unarmor(root)[2])], crls=case.lists, moment=case.moment,
            allow_fetching=False, revocation_mode="require")
        for _ in range(2)
    ]
    try:
        status = asyncio.run(async_validate_detached_cms(
            case.payload, cms.ContentInfo.load(case.cms)["content"], signer_validation_context=signer,
            ts_validation_context=stamp,
            key_usage_settings=KeyUsageConstraints(
                key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=True,
                extd_key_usage={"1.3.6.1.5.5.7.3.36"})))
        return bool(status.bottom_line)
    except Exception:  # A refusal has many types there, some of them of the parsers below it.
        return False


def word(verdict):
    return {True: "accepts", False: "refuses", None: "–"}[verdict]


def judge(folder):
    """Each receipt of a corpus, and what the three tools say of it."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    root = (folder / "root.crt").read_bytes()
    cases = [Case(folder, item) for item in json.loads((folder / "index.json").read_text())]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        return cases, [[tool(case, root, scratch) for tool in (openssl_cms, openssl_ts, pyhanko)] for case in cases]


def case_lines(cases, verdicts):
    yield "| receipt | what was done | ours | " + " | ".join(TOOLS) + " |"
    yield "| --- | --- | --- |" + " --- |" * len(TOOLS)
    for case, said in zip(cases, verdicts):
        item = case.item
        ours = f"`{item['reason']}`" if item["reason"] else "accepts"
        if "log" in item:
            ours += f", log `{item['log']}`"
        yield (f"| {case.folder.name} | {item['title']} | {ours} | " + " | ".join(map(word, said)) + " |")


def total_lines(cases, verdicts):
    yield ("| class | to be refused | " + " | ".join(f"{tool} accepts" for tool in TOOLS)
           + " | to be accepted | " + " | ".join(f"{tool} refuses" for tool in TOOLS) + " |")
    yield "| --- |" + " ---: |" * (2 + 2 * len(TOOLS))
    kinds = list(dict.fromkeys(case.item["class"] for case in cases))
    for kind in kinds + [None]:
        rows = [(c, v) for c, v in zip(cases, verdicts) if kind in (None, c.item["class"])]
        cells = ["**all**" if kind is None else f"`{kind}`"]
        for holds in (False, True):
            chosen = [said for case, said in rows if case.holds == holds]
            cells.append(str(len(chosen)))
            cells += [str(sum(said[n] is (not holds) for said in chosen)) for n in range(len(TOOLS))]
        yield "| " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description="What stock openssl and pyHanko say of each receipt of a corpus.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--cases", action="store_true", help="a row for each receipt")
    options = parser.parse_args()
    write = case_lines if options.cases else total_lines
    print("\n".join(write(*judge(options.folder))))


if __name__ == "__main__":
    main()
