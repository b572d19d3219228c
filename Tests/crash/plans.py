"""What people do with a dossier: steps, each a line of one account with an idempotency key of its own."""

import hashlib
import json

OFFICE = "H61.12"
RECEPTION = f"reception.{OFFICE}"
PROCESSING = f"processing.{OFFICE}"
APPROVAL = f"approval.{OFFICE}"
POSTMAN = "postman.85000"
OFFICERS = [RECEPTION, PROCESSING, APPROVAL, POSTMAN]
COMPONENTS = ["to-khai", "ban-sao-quyet-dinh-thanh-lap", "so-yeu-ly-lich", "mau-trinh-bay"]
FORM = {
    "newsletterName": "Nhà nông Vĩnh Long", "purpose": "Thông tin nội bộ", "content": "Tin nông nghiệp",
    "audience": "Hội viên", "language": "vi", "frequency": "monthly", "pages": 8, "size": "A4", "printRun": 500,
    "printer": "Nhà in Vĩnh Long", "distribution": "Phát trong hội", "responsiblePerson": "Nguyễn Văn A",
    "responsiblePosition": "Chủ tịch", "responsiblePhone": "0912345678",
}
ADDRESS = {"line": "12 Lê Lợi", "district": "857", "province": "86"}


def line(words, body):
    return f"{words} {json.dumps(body, ensure_ascii=False, separators=(',', ':'))}".encode()


def submission(key, citizen, sha256, dossier=None):
    body = {
        "key": key, "procedure": "1.009374", "office": OFFICE,
        "applicant": {"kind": "organisation", "id": "0100047516", "name": "Hội Nông dân Vĩnh Long",
                      "phone": "0912345678", "email": "hoi@example.vn"},
        "representative": {"kind": "citizen", "id": citizen, "name": "Nguyễn Văn A", "phone": "0912345678"},
        "form": FORM, "components": [{"code": code, "sha256": sha256} for code in COMPONENTS],
        "delivery": {"dossier": "online", "result": "counter"}, "payment": "none",
    }
    return body | ({"dossier": dossier} if dossier else {})


class Step:
    """One request: who sends it, and how its line comes about from what is known of the dossier."""

    def __init__(self, account, words, **body):
        self.account = account
        self.words = words
        self.body = body

    def request(self, key, known):
        return line(self.words.format(**known), {"key": key} | self.body)


class Upload:
    """A file of its own for the dossier."""

    def __init__(self, account, content):
        self.account = account
        self.content = content

    def request(self, key, known):
        known["sha256"] = hashlib.sha256(self.content).hexdigest()
        return b"PUT %d application/pdf\n%s" % (len(self.content), self.content)


class Submit(Step):
    def __init__(self, account):
        super().__init__(account, "SUBMIT")

    def request(self, key, known):
        return line("SUBMIT", submission(key, self.account, known["sha256"], known.get("reserved")))


def reserve(citizen):
    return Step(citizen, "RESERVE", procedure="1.009374", office=OFFICE)


def ticket(visitor="visitor"):
    return [Step(visitor, "TICKET TAKE", office=OFFICE, field="Báo chí")]


def granted(demand=None):
    """From acceptance to the decision, with an obligation in between where one is demanded."""
    steps = [Step(RECEPTION, "DESK RECEIVE {dossier}"), Step(RECEPTION, "DESK STEP {dossier}"),
             Step(PROCESSING, "DESK STEP {dossier}")]
    if demand:
        steps += [Step(PROCESSING, "DESK DEMAND {dossier}", amount=50000, reason="Thuế"),
                  Step(demand, "PAY {dossier}", method="transfer", amount=50000, reference="FT-1")]
    return steps + [Step(PROCESSING, "DESK STEP {dossier}"),
                    Step(APPROVAL, "DESK DECIDE {dossier}", outcome="granted", result={"number": "02/GP-STTTT"})]


def by_post(citizen):
    return [
        Step(citizen, "DELIVERY {dossier}", result="post", address=ADDRESS,
             recipient={"name": "Nguyễn Văn A", "phone": "0912345678"}),
        Step(POSTMAN, "POST COLLECT {item}"), Step(POSTMAN, "POST SCAN {item}", event="EMG"),
        Step(POSTMAN, "POST SCAN {item}", event="EDG"),
        Step(POSTMAN, "POST DELIVER {item}", recipient="Nguyễn Văn A", idChecked="cccd", signature=True),
    ]


def supplemented(citizen, sha256):
    return [
        Step(RECEPTION, "DESK OPEN {dossier}"),
        Step(RECEPTION, "DESK REQUEST {dossier}", reason="Chưa ký", components=["so-yeu-ly-lich"]),
        Step(citizen, "SUPPLEMENT {dossier}", components=[{"code": "so-yeu-ly-lich", "sha256": sha256}]),
    ]


def plan(random, citizen, sha256):
    """The steps of one new dossier of a citizen, whose file `sha256` is uploaded already."""
    steps = []
    if random.random() < 0.2:
        steps.append(Upload(citizen, random.randbytes(random.choice([1, 100, 5000, 200_000]))))
    if random.random() < 0.1:
        steps.append(reserve(citizen))
    steps.append(Submit(citizen))
    fate = random.random()
    if fate < 0.3:
        pass
    elif fate < 0.45:
        steps.append(Step(citizen, "DELIVERY {dossier}", result="online"))
    elif fate < 0.55:
        steps.append(Step(citizen, "WITHDRAW {dossier}", reason="Không cần nữa"))
    elif fate < 0.6:
        steps.append(Step(RECEPTION, "DESK REFUSE {dossier}", reason="Sai cơ quan"))
    elif fate < 0.7:
        steps += supplemented(citizen, sha256)
    elif fate < 0.85:
        steps += granted(demand=citizen)
    else:
        steps += granted() + by_post(citizen)
    return steps
