//! Lists of the Volume Activation Management Tool: `.cil` and `.cilx` files, and Get-VamtProduct as CSV. A column of
//! whole keys is never read.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Xml};

use super::edition::Editions;
use super::fact::{Fact, Grade, Place};
use super::inventory::Computer;
use super::machine::{Application, Machine, Product, Status};
use super::reading::{Kind, Note, Reading};
use super::systems;
use super::tables::{self, Row};
use super::values::{channel, code, guid, host_and_port, is_mask, partial_key};
use crate::domain::catalog::Catalog;

/// Whether a text is a computer information list.
pub(super) fn holds_list(text: &str) -> bool {
    text.trim_start().starts_with('<') && text.contains("<SoftwareLicensingData")
}

/// Whether a text is a table of Get-VamtProduct.
pub(super) fn holds_table(text: &str) -> bool {
    let head = tables::rows(text, tables::separator(text)).next();
    head.is_some_and(|head| {
        let has = |name: &str| head.cells.iter().any(|cell| cell.trim().eq_ignore_ascii_case(name));
        has("FullyQualifiedDomainName") && (has("ProductName") || has("LicenseStatus"))
    })
}

/// Every computer and its products of a table. The tool writes a row for each language of a product: of those the
/// first is read.
pub(super) fn read_table(from: &str, text: &str, catalog: &Catalog) -> Reading {
    let mut rows = tables::rows(text, tables::separator(text));
    let heads: Vec<String> = rows
        .next()
        .map(|head| head.cells.iter().map(|cell| cell.trim().to_lowercase()).collect())
        .unwrap_or_default();
    let mut collected = Collected::new(from, catalog);
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in rows {
        let cells = Cells { heads: &heads, row: &row };
        let Some(name) = cells.value("fullyqualifieddomainname") else { continue };
        let product = cells.value("sku").or_else(|| cells.value("productname")).unwrap_or_default();
        if seen.insert((name.to_lowercase(), product.to_owned()), row.line).is_some() {
            collected.repeated += 1;
            continue;
        }
        collected.row(&cells);
    }
    collected.into_reading()
}

/// Every computer and its products of a list.
pub(super) fn read_list(from: &str, text: &str, catalog: &Catalog) -> Reading {
    let mut collected = Collected::new(from, catalog);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut walk = Walk::default();
    loop {
        let read = reader.read_event();
        let end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(text.len());
        let line = text
            .as_bytes()
            .get(..end)
            .map_or(1, |before| 1 + before.iter().filter(|byte| **byte == b'\n').count());
        match read {
            Ok(Xml::Start(start)) => walk.start(&start, line, &mut collected),
            Ok(Xml::Empty(start)) => {
                walk.start(&start, line, &mut collected);
                walk.end(start.local_name().as_ref(), &mut collected);
            }
            Ok(Xml::Text(text)) => walk.text.push_str(&text),
            Ok(Xml::End(end)) => walk.end(end.local_name().as_ref(), &mut collected),
            Ok(Xml::Eof) => break,
            Err(_broken) => {
                let at = Place { from: from.to_owned(), line: Some(line) };
                let text = "the list breaks off or is damaged here; what follows is not read".to_owned();
                collected.notes.push(Note { at, text });
                break;
            }
            Ok(
                Xml::CData(_)
                | Xml::Comment(_)
                | Xml::Decl(_)
                | Xml::PI(_)
                | Xml::DocType(_)
                | Xml::GeneralRef(_),
            ) => {}
        }
    }
    collected.into_reading()
}

/// A row by the names of its columns.
struct Cells<'a> {
    heads: &'a [String],
    row: &'a Row,
}

impl<'a> Cells<'a> {
    fn value(&self, head: &str) -> Option<&'a str> {
        let place = self.heads.iter().position(|known| known == head)?;
        Some(self.row.cell(place)).filter(|cell| !cell.is_empty() && !is_mask(cell))
    }
}

struct Collected<'a> {
    from: String,
    catalog: &'a Catalog,
    editions: Editions<'a>,
    machines: Vec<Machine>,
    computers: Vec<Computer>,
    places: BTreeMap<String, usize>,
    notes: Vec<Note>,
    repeated: usize,
}

impl<'a> Collected<'a> {
    fn new(from: &str, catalog: &'a Catalog) -> Self {
        Self {
            from: from.to_owned(),
            catalog,
            editions: Editions::of(catalog),
            machines: Vec::new(),
            computers: Vec::new(),
            places: BTreeMap::new(),
            notes: Vec::new(),
            repeated: 0,
        }
    }

    fn row(&mut self, cells: &Cells<'_>) {
        let line = cells.row.line;
        let grade = if cells.row.ended { Grade::Seen } else { Grade::Inferred };
        let fact = |value: String| Fact { value, line, grade };
        let version = cells.value("osversion").or_else(|| cells.value("productversion"));
        let host = cells.value("kmshost").and_then(host_and_port).map(|(host, _)| host);
        let mut product = Product {
            name: cells.value("productname").map(|name| fact(name.to_owned())),
            description: cells.value("productdescription").map(|text| fact(text.to_owned())),
            application: cells.value("applicationid").and_then(guid).map(|id| Fact {
                value: application(&id),
                line,
                grade,
            }),
            channel: cells.value("productdescription").and_then(channel).map(|(name, _)| fact(name)),
            partial_key: cells.value("partialproductkey").and_then(partial_key).map(fact),
            activation_id: cells.value("sku").and_then(guid).map(fact).map(Box::new),
            cmid: cells.value("cmid").and_then(guid).map(fact).map(Box::new),
            reason: cells.value("licensestatusreason").and_then(code).map(fact).map(Box::new),
            activation_object: cells
                .value("adactivationobjectname")
                .map(|name| fact(name.to_owned()))
                .map(Box::new),
            kms_host: host.map(fact).map(Box::new),
            ..Product::default()
        };
        let status =
            cells.value("licensestatus").and_then(|number| number.parse().ok()).and_then(Status::from_number);
        product.status = status.map(|value| Fact { value, line, grade });
        let port = cells.value("kmsport").and_then(|port| port.parse().ok()).filter(|port| *port != 0);
        product.kms_port = port.map(|value| Fact { value, line, grade });
        product.edition = self.editions.edition(&product, version);
        let name = cells.value("fullyqualifieddomainname").unwrap_or_default();
        let error = cells.value("lasterrorcode").and_then(code).map(fact);
        let place = self.machine(name, line, grade);
        let computer = Computer {
            line,
            grade,
            name: Some(name.to_owned()),
            system: cells.value("osedition").map(str::to_owned),
            version: version.map(str::to_owned),
            ..Computer::default()
        };
        self.put(place, computer, product, error);
    }

    /// The machine of this name, a new one where there is none.
    fn machine(&mut self, name: &str, line: usize, grade: Grade) -> usize {
        if let Some(place) = self.places.get(&name.to_lowercase()).filter(|_| !name.is_empty()) {
            return *place;
        }
        let mut machine = Machine::of(&self.from);
        machine.name =
            Some(Fact { value: name.to_owned(), line, grade }).filter(|name| !name.value.is_empty());
        self.machines.push(machine);
        self.computers.push(Computer { line, grade, ..Computer::default() });
        self.places.insert(name.to_lowercase(), self.machines.len() - 1);
        self.machines.len() - 1
    }

    fn put(&mut self, place: usize, computer: Computer, product: Product, error: Option<Fact<String>>) {
        let (Some(machine), Some(known)) = (self.machines.get_mut(place), self.computers.get_mut(place))
        else {
            return;
        };
        let windows =
            product.application.as_ref().is_none_or(|application| application.value == Application::Windows)
                && product.name.as_ref().is_none_or(|name| name.value.starts_with("Windows"));
        if windows {
            // What a computer is, its Windows tells.
            known.partial_key = known
                .partial_key
                .take()
                .or_else(|| product.partial_key.as_ref().map(|key| key.value.clone()));
            known.cmid = known.cmid.take().or_else(|| product.cmid.as_ref().map(|id| id.value.clone()));
            known.edition = known.edition.take().or_else(|| product.edition.clone());
        }
        known.name = known.name.take().or(computer.name);
        known.system = known.system.take().or(computer.system);
        known.version = known.version.take().or(computer.version);
        if known.edition.is_none()
            && let Some(name) = &known.system
        {
            let read = systems::system(name, known.version.as_deref(), self.catalog);
            let (line, grade) = (known.line, known.grade);
            known.edition = read.and_then(|read| read.id).map(|value| Fact {
                value,
                line,
                grade: grade.max(Grade::Inferred),
            });
        }
        machine
            .error_codes
            .extend(error.filter(|error| machine.error_codes.iter().all(|known| known.value != error.value)));
        machine.products.push(product);
    }

    fn into_reading(self) -> Reading {
        let mut reading = Reading::empty(Kind::Vamt, &self.from);
        reading.ok =
            self.machines.iter().any(|machine| machine.name.is_some() || !machine.products.is_empty());
        reading.notes = self.notes;
        let at = Place { from: self.from, line: None };
        if self.repeated > 0 {
            let text =
                format!("{} rows repeat a product in another language; they are counted once", self.repeated);
            reading.notes.push(Note { at, text });
        }
        reading.machines = self.machines;
        reading.computers = self.computers;
        reading
    }
}

/// What stands open while a list is read.
#[derive(Default)]
struct Walk {
    place: Option<usize>,
    addresses: Vec<String>,
    text: String,
    in_address: bool,
}

impl Walk {
    fn start(&mut self, start: &BytesStart<'_>, line: usize, collected: &mut Collected<'_>) {
        self.text.clear();
        let value = |name: &str| attribute(start, name);
        match start.local_name().as_ref() {
            "Computer" => {
                // A list that was made safe to hand on has no names: such a computer is known by its id alone.
                let key =
                    value("Name").or_else(|| value("Id").map(|id| format!("\u{0}{id}"))).unwrap_or_default();
                let place = collected.machine(&key, line, Grade::Seen);
                if let (Some(machine), Some(computer)) =
                    (collected.machines.get_mut(place), collected.computers.get_mut(place))
                {
                    machine.name = value("Name").map(|name| Fact::seen(name, line));
                    computer.name = value("Name");
                    computer.system = value("OSEdition");
                    computer.version = value("OSVersion");
                    let read = computer.system.as_deref().and_then(|name| {
                        systems::system(name, computer.version.as_deref(), collected.catalog)
                    });
                    computer.edition = read.and_then(|read| {
                        let grade = if read.by_build { Grade::Inferred } else { Grade::Seen };
                        read.id.map(|value| Fact { value, line, grade })
                    });
                }
                self.place = Some(place);
                self.addresses.clear();
            }
            "MacAddress" => self.in_address = true,
            "Sku" => self.product(start, line, collected),
            _ => {}
        }
    }

    fn product(&self, start: &BytesStart<'_>, line: usize, collected: &mut Collected<'_>) {
        let Some(place) = self.place else { return };
        let value = |name: &str| attribute(start, name);
        let seen = |value: String| Fact::seen(value, line);
        let mut product = Product {
            name: value("Name").map(seen),
            activation_id: value("Id").as_deref().and_then(guid).map(seen).map(Box::new),
            partial_key: value("PartialProductKey").as_deref().and_then(partial_key).map(seen),
            cmid: value("CMID").as_deref().and_then(guid).map(seen).map(Box::new),
            ..Product::default()
        };
        let status =
            value("LicenseStatus").and_then(|number| number.parse().ok()).and_then(Status::from_number);
        product.status = status.map(|value| Fact::seen(value, line));
        let id = value("ApplicationId").as_deref().and_then(guid);
        product.application = id.map(|id| Fact::seen(application(&id), line));
        let version = collected.computers.get(place).and_then(|computer| computer.version.clone());
        product.edition = collected.editions.edition(&product, version.as_deref());
        collected.put(place, Computer::default(), product, None);
    }

    fn end(&mut self, name: &str, collected: &mut Collected<'_>) {
        if name == "MacAddress" && core::mem::take(&mut self.in_address) {
            let address = core::mem::take(&mut self.text).trim().to_lowercase();
            if self.addresses.contains(&address) {
                let line =
                    self.place.and_then(|place| collected.computers.get(place)).map(|computer| computer.line);
                let at = Place { from: collected.from.clone(), line };
                let text = "a computer has the same hardware address twice; the list was damaged by the tool"
                    .to_owned();
                collected.notes.push(Note { at, text });
            }
            self.addresses.push(address);
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes.with_checks(false).flatten();
    let mut named = found.filter(|attribute| attribute.key.local_name().as_ref().eq_ignore_ascii_case(name));
    let value = named.next()?.value.trim().to_owned();
    Some(value).filter(|value| !value.is_empty() && !is_mask(value))
}

fn application(id: &str) -> Application {
    super::logs::application(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::knowledge::Knowledge;

    #[test]
    fn a_table_gives_each_product_once_and_no_key() {
        let text = "#TYPE Microsoft.Vamt.Powershell.Product\r\n\
            FullyQualifiedDomainName,ProductName,LicenseStatus,PartialProductKey,CMID,KmsHost,KmsPort,ResourceLanguage,LastErrorCode,KeyValue\r\n\
            a.corp.test,\"Windows(R), Enterprise edition\",1,ABC12,0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9,kms.corp.test,1688,en-us,0,AAAAA-BBBBB-CCCCC-DDDDD-ABC12\r\n\
            a.corp.test,\"Windows(R), Enterprise edition\",1,ABC12,0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9,kms.corp.test,1688,de-de,0,\r\n\
            b.corp.test,\"Windows(R), Enterprise edition\",5,ABC12,,,0,en-us,-1073418124,\r\n";
        assert!(holds_table(text));
        let reading = read_table("vamt.csv", text, &Knowledge::embedded().catalog);
        assert_eq!((reading.machines.len(), reading.computers.len()), (2, 2));
        let products: Vec<_> = reading.machines.iter().map(|machine| machine.products.len()).collect();
        assert_eq!(products, [1, 1]);
        let [first, second] = reading.machines.as_slice() else { panic!() };
        assert_eq!(first.products[0].status.as_ref().unwrap().value, Status::Licensed);
        assert_eq!(first.products[0].kms_port.as_ref().unwrap().value, 1688);
        assert_eq!(second.products[0].kms_port, None);
        assert_eq!(second.error_codes[0].value, "0xC004F074");
        assert!(!format!("{reading:?}").contains("DDDDD"));
    }

    #[test]
    fn a_list_may_have_no_names() {
        let text = "<?xml version=\"1.0\"?>\n<SoftwareLicensingData Version=\"2.0\"><Computers>\n\
            <Computer Name=\"A\" OSVersion=\"6.1.7601\" OSEdition=\"Windows 7 Enterprise\" Id=\"1\"><MacAddresses>\
            <MacAddress>02-00</MacAddress><MacAddress>02-00</MacAddress></MacAddresses><Products><Product>\
            <Sku Id=\"0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9\" Name=\"Windows(R) 7, Enterprise edition\" Unknown=\"x\"/>\
            </Product></Products></Computer>\n<Computer Id=\"2\"/>\n<Computer Id=\"3\"/>\n</Computers></SoftwareLicensingData>";
        assert!(holds_list(text));
        let reading = read_list("a.cil", text, &Knowledge::embedded().catalog);
        let names: Vec<_> = reading.computers.iter().map(|computer| computer.name.as_deref()).collect();
        assert_eq!(names, [Some("A"), None, None]);
        assert_eq!(reading.computers[0].edition.as_ref().unwrap().value.as_str(), "windows-7-enterprise");
        assert_eq!(reading.notes.len(), 1);
        assert_eq!(
            read_list("a.cil", text.get(..300).unwrap(), &Knowledge::embedded().catalog).computers.len(),
            1
        );
    }
}
