#!/usr/bin/env python3
"""Checks a .tlog-proof without any code of this project: proof_check.py PROOF ENTRY LOG-VKEY [WITNESS-VKEY...]"""
import base64
import hashlib
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def check(proof, entry, vkeys):
    head, text, signatures = proof.split(b"\n\n")
    lines = [line for line in head.split(b"\n") if not line.startswith(b"extra ")]
    assert lines[0] == b"c2sp.org/tlog-proof@v1", "header"
    index = int(lines[1].removeprefix(b"index "))
    origin, size, root = text.split(b"\n")[:3]
    node, place, last = sha(b"\0", entry), index, int(size) - 1
    assert 0 <= index <= last, "index"
    for sibling in map(base64.b64decode, lines[2:]):
        assert last > 0, "a hash too many"
        left = place & 1 or place == last
        node = sha(b"\1", sibling, node) if left else sha(b"\1", node, sibling)
        while left and not place & 1 and place:
            place, last = place >> 1, last >> 1
        place, last = place >> 1, last >> 1
    assert last == 0 and node == base64.b64decode(root), "not included"
    for vkey in vkeys:
        name, identifier, key = vkey.split("+", 2)
        kind, key = base64.b64decode(key)[:1], base64.b64decode(key)[1:]
        assert sha(name.encode(), b"\n", kind, key)[:4].hex() == identifier, "vkey"
        found = [line.split(b" ")[2] for line in signatures.splitlines() if line.split(b" ")[1] == name.encode()]
        found = [raw[4:] for raw in map(base64.b64decode, found) if raw[:4].hex() == identifier]
        assert found, "no signature of " + name
        message = text + b"\n"
        if kind == b"\4":
            message = b"cosignature/v1\ntime %d\n" % int.from_bytes(found[0][:8], "big") + message
        Ed25519PublicKey.from_public_bytes(key).verify(found[0][-64:], message)
    return f"entry {index} of {int(size)} in {origin.decode()}, signed by {len(vkeys)}"


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as proof, open(sys.argv[2], "rb") as entry:
        print(check(proof.read(), entry.read(), sys.argv[3:]))
