"""pyHanko's AdES mode sets revocation against the time stamp as our verifier does."""

import asyncio
import datetime
import hashlib
import json
import logging
import pathlib
import shutil
import tempfile
import unittest

from asn1crypto import cms, crl, pem, x509
from pyhanko.sign.ades.report import AdESIndeterminate, AdESPassed
from pyhanko.sign.validation.ades import ades_with_time_validation
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge, RevinfoOnlineFetchingRule, RevocationInfoGatheringSpec, SignatureValidationSpec)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer

from gateway import gateway, motcua
from receipt import Receipt


class Revoked:
    """A copy of the gateway's home in which the signer of 2019 has been revoked at a moment."""

    def __init__(self, moment, folder):
        self.home = pathlib.Path(folder, "home")
        shutil.copytree(gateway().home, self.home, ignore=shutil.ignore_patterns("*.sock"))
        motcua("pki", "revoke", "signer-H61-2019", "--reason", "superseded", "--at", moment, "--home", self.home)

    def newest(self):
        """The newest list of each CA, as pyHanko wants them."""
        files = sorted((self.home / "pki/crl").glob("*.crl"))
        newest = {file.name.rsplit("-", 1)[0]: file for file in files}
        return [CRLContainer(crl.CertificateList.load(file.read_bytes())) for file in newest.values()]

    def ades(self, receipt, now):
        root = x509.Certificate.load(pem.unarmor(gateway().root.read_bytes())[2])
        trust = CertValidationPolicySpec(
            trust_manager=SimpleTrustManager.build(trust_roots=[root]), revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO))
        rules = SignatureValidationSpec(
            cert_validation_policy=trust, ts_cert_validation_policy=trust,
            revinfo_gathering_policy=RevocationInfoGatheringSpec(
                online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY),
            local_knowledge=LocalKnowledge(known_crls=self.newest()),
            key_usage_settings=KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}))
        found = asyncio.run(ades_with_time_validation(
            cms.ContentInfo.load(receipt.cms)["content"], rules, raw_digest=hashlib.sha256(receipt.payload).digest(),
            timing_info=ValidationTimingInfo(now, now, point_in_time_validation=True)))
        return found.ades_subindic

    def ours(self, receipt):
        line = motcua(
            "receipt", "verify", receipt.p7s, "--trust", gateway().root, "--crl", self.home / "pki/crl", "--json",
            status=None)
        return json.loads(line)


class AdESTest(unittest.TestCase):
    def setUp(self):
        logging.disable(logging.CRITICAL)
        self.addCleanup(logging.disable, logging.NOTSET)
        self.receipts = [Receipt(folder) for folder in gateway().receipts]
        self.moments = [receipt.moment for receipt in self.receipts]

    def check(self, moment, expected, verdict, status):
        revoked = Revoked(moment.isoformat(), self.enterContext(tempfile.TemporaryDirectory()))
        now = max(self.moments) + datetime.timedelta(hours=2)
        for receipt in self.receipts:
            with self.subTest(receipt.folder.name):
                self.assertEqual(revoked.ades(receipt, now), expected)
                ours = revoked.ours(receipt)
                self.assertEqual((ours["verdict"], ours["revocation"]), (verdict, status), ours)

    def test_a_signer_revoked_after_the_stamps_leaves_the_receipts_valid(self):
        self.check(max(self.moments) + datetime.timedelta(hours=1), AdESPassed.OK, "valid", "revokedLater")

    def test_a_signer_revoked_before_the_stamps_spoils_the_receipts(self):
        self.check(
            min(self.moments) - datetime.timedelta(hours=1), AdESIndeterminate.REVOKED_NO_POE, "invalid", "revoked")
