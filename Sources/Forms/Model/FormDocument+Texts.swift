extension FormDocument {
    /// Whether every row of every table has a text for each column.
    var isRectangular: Bool {
        sections.allSatisfy { section in
            section.table.map { table in table.rows.allSatisfy { $0.count == table.columns.count } } ?? true
        }
    }

    /// This form with every text of its data replaced; `change` is told whether the text is personal.
    func mapTexts(_ change: (_ text: String, _ isPersonal: Bool) -> String) -> FormDocument {
        func plain(_ text: String) -> String { change(text, false) }
        var form = self
        form.basis = plain(basis)
        form.subject = plain(subject)
        form.item = item.map(plain)
        form.head = FormHead(
            superior: plain(head.superior), unit: plain(head.unit), number: plain(head.number),
            place: plain(head.place))
        form.title = plain(title)
        form.subtitle = subtitle.map(plain)
        form.sections = sections.map { $0.mapTexts(change) }
        for index in signatures.indices {
            form.signatures[index].role = plain(signatures[index].role)
            form.signatures[index].hint = plain(signatures[index].hint)
            form.signatures[index].name = change(signatures[index].name, signatures[index].isPersonal)
        }
        form.notes = notes.map(plain)
        return form
    }
}

extension FormSection {
    fileprivate func mapTexts(_ change: (_ text: String, _ isPersonal: Bool) -> String) -> FormSection {
        var section = self
        section.text = text.map { change($0, false) }
        for index in items.indices {
            section.items[index].label = change(items[index].label, false)
            section.items[index].value = change(items[index].value, items[index].isPersonal)
        }
        if var table {
            for index in table.columns.indices {
                table.columns[index].label = change(table.columns[index].label, false)
            }
            table.rows = table.rows.map { row in
                zip(row, table.columns).map { change($0, $1.isPersonal) }
            }
            section.table = table
        }
        return section
    }
}
