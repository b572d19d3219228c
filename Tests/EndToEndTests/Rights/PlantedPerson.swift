import JSON

/// A person whose every particular is unmistakable.
struct PlantedPerson {
    let number = "003090999777"
    let name = "Zxqjvwkhoten Văn Mật"
    let phone = "0987650431"
    let email = "zxqjvwkthu@vi-du.example"
    let line = "Zxqjvwkduong 77"
    let form = "Zxqjvwknoidung"
    let note = "Zxqjvwkghichu"
    let file = "Zxqjvwktep"
    let password = "Zxqjvwkmatkhau"

    /// What may not be found where nobody should be named; each too long to turn up in base64 or a digest by chance.
    var marks: [String] { ["zxqjvwk", number, "987650431"] }

    /// The marks that a text has in it, in whatever case.
    func found(in text: String) -> [String] {
        let folded = text.lowercased()
        return marks.filter { folded.contains($0) }
    }

    /// A submission that is this person's throughout, its result to be sent by post.
    func filing(key: String, sha256: String) -> JSON {
        let delivery: JSON = [
            "dossier": "online", "result": "post",
            "address": ["line": .string(line), "district": "857", "province": "86"],
            "recipient": ["name": .string(name), "phone": .string(phone)],
        ]
        return Filing(key: key, citizen: number, sha256: sha256)
            .with("applicant", "name", value: .string(name)).with("applicant", "phone", value: .string(phone))
            .with("applicant", "email", value: .string(email))
            .with("applicant", "address", "line", value: .string(line))
            .with("representative", "name", value: .string(name)).with("representative", "phone", value: .string(phone))
            .with("form", "purpose", value: .string(form)).with("form", "responsiblePerson", value: .string(name))
            .with("form", "responsiblePhone", value: .string(phone)).with("delivery", value: delivery).body
    }

    /// The body by which the person asks the post to bring papers.
    func postalRequest(sha256: String) -> JSON {
        let papers = ["giay-de-nghi", "ban-sao-giay-to-phap-ly"].map { code -> JSON in
            ["code": .string(code), "sha256": .string(sha256)]
        }
        return [
            "key": "planted-post", "procedure": "2.001610", "office": "H61.04",
            "applicant": [
                "kind": "citizen", "id": .string(number), "name": .string(name), "phone": .string(phone),
                "email": .string(email), "address": ["line": .string(line), "district": "857", "province": "86"],
            ],
            "components": .array(papers), "delivery": ["dossier": "postal", "result": "counter"], "payment": "none",
        ]
    }

    /// Bodies that are wrong in every way, this person's particulars in each.
    var badBodies: [String] {
        let long = String(repeating: "\(note) ", count: 1000)
        return [
            #"{"\#(name)":"\#(phone)"}"#, #"{"name":"\#(name)","name":"\#(number)"}"#, #"{"\#(name)":1,"\#(name)":2}"#,
            #"{"name":"\#(name)"#, #"{"reason":"\#(long)","note":"\#(long)"}"#,
            #"{"reason":{"\#(name)":["\#(phone)"]}}"#,
            #"{"key":"\#(name)","office":"\#(line)","procedure":"\#(form)","applicant":"\#(name)"}"#,
            #"{"ref":"\#(long)"}"#, #"{"ref":{"\#(name)":"\#(phone)"}}"#,
            #"{"user":"\#(name)","password":"\#(password)"}"#,
            #"{"id":"\#(number)9","office":["\#(name)"],"text":7}"#, #"["\#(name)"]"#, #""\#(name)""#,
            #"{"message":"\#(name)","note":"\#(form)","payload":"\#(name)","cms":"\#(name)","request":"\#(name)"}"#,
        ]
    }
}
