"""A receipt taken apart by asn1crypto."""

import functools

from asn1crypto import cms


class Receipt:
    def __init__(self, folder):
        self.folder = folder
        self.json = folder / "receipt.json"
        self.p7s = folder / "receipt.p7s"
        self.payload = self.json.read_bytes()
        self.cms = self.p7s.read_bytes()

    @functools.cached_property
    def signer(self):
        return cms.ContentInfo.load(self.cms, strict=True)["content"]["signer_infos"][0]

    @property
    def signature(self):
        return self.signer["signature"].native

    @functools.cached_property
    def token(self):
        stamps = [a for a in self.signer["unsigned_attrs"] if a["type"].native == "signature_time_stamp_token"]
        return stamps[0]["values"][0].dump()

    @property
    def moment(self):
        """The genTime of the token."""
        token = cms.ContentInfo.load(self.token)
        return token["content"]["encap_content_info"]["content"].parsed["gen_time"].native

    @property
    def seconds(self):
        return int(self.moment.timestamp())
