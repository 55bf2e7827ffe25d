//! The content of a GPX file, element by element, for a look inside.
//!
//! The gpx crate knows the elements of both versions and their names. It leaves extensions out, which
//! contain heart rates, and refuses files that break the rules, so training is read by
//! [`points`](super::points). Positions are left out, as everywhere, and so are the addresses of links,
//! which may contain positions.

use gpx::{Fix, Gpx, Link, Metadata, Route, Track, Waypoint};
use time::OffsetDateTime;

use super::{library, points};
use crate::import::{ImportError, xml};

/// Returns one line for each non-empty element, in the order of the crate: metadata, waypoints, routes,
/// tracks.
///
/// # Errors
/// If the XML is damaged or the crate refuses it; nothing is returned then.
pub fn describe(bytes: &[u8], line: &mut dyn FnMut(&str)) -> Result<(), ImportError> {
    let text = xml::text(bytes);
    xml::refuse_entities(&text)?;
    // Documents that are too deep or too large are not passed to the crate.
    if let Some(damage) = points::read(&text)?.damage {
        return Err(ImportError::NamesOfDamaged(damage));
    }
    let document = library::document(&text)?;
    line(&head(&document));
    if let Some(metadata) = &document.metadata {
        line(&of_metadata(metadata));
    }
    for waypoint in &document.waypoints {
        line(&point("wpt", waypoint));
    }
    for route in &document.routes {
        line(&of_route(route));
        for waypoint in &route.points {
            line(&point("rtept", waypoint));
        }
    }
    for track in &document.tracks {
        line(&of_track(track));
        for segment in &track.segments {
            let mut words = Words::of("trkseg");
            words.number("points", Some(segment.points.len()), "");
            line(&words.line());
            for waypoint in &segment.points {
                line(&point("trkpt", waypoint));
            }
        }
    }
    Ok(())
}

fn head(document: &Gpx) -> String {
    let mut words = Words::of("gpx");
    words.text("creator", document.creator.as_ref());
    words.line()
}

fn of_metadata(metadata: &Metadata) -> String {
    let mut words = Words::of("metadata");
    words.text("name", metadata.name.as_ref());
    words.text("desc", metadata.description.as_ref());
    let author = metadata.author.as_ref();
    words.text("author", author.and_then(|author| author.name.as_ref()));
    words.time(metadata.time);
    words.text("keywords", metadata.keywords.as_ref());
    let copyright = metadata.copyright.as_ref();
    words.text(
        "copyright",
        copyright.and_then(|copyright| copyright.author.as_ref()),
    );
    words.links(&metadata.links);
    words.line()
}

fn of_route(route: &Route) -> String {
    let texts = [
        ("name", &route.name),
        ("cmt", &route.comment),
        ("desc", &route.description),
        ("src", &route.source),
        ("type", &route.type_),
    ];
    plan_or_track("rte", texts, route.number, &route.links)
}

fn of_track(track: &Track) -> String {
    let texts = [
        ("name", &track.name),
        ("cmt", &track.comment),
        ("desc", &track.description),
        ("src", &track.source),
        ("type", &track.type_),
    ];
    plan_or_track("trk", texts, track.number, &track.links)
}

fn plan_or_track(
    element: &str,
    texts: [(&str, &Option<String>); 5],
    number: Option<u32>,
    links: &[Link],
) -> String {
    let mut words = Words::of(element);
    for (name, text) in texts {
        words.text(name, text.as_ref());
    }
    words.number("number", number, "");
    words.links(links);
    words.line()
}

/// A point of any surrounding element.
fn point(element: &str, waypoint: &Waypoint) -> String {
    let mut words = Words::of(element);
    words.0.push("lat, lon (a place, not shown)".to_owned());
    words.time(waypoint.time);
    words.number("ele", sane(waypoint.elevation), "m");
    words.number("speed", sane(waypoint.speed), "m/s");
    words.text("name", waypoint.name.as_ref());
    words.text("cmt", waypoint.comment.as_ref());
    words.text("desc", waypoint.description.as_ref());
    words.text("src", waypoint.source.as_ref());
    words.text("sym", waypoint.symbol.as_ref());
    words.text("type", waypoint.type_.as_ref());
    words.number("geoidheight", sane(waypoint.geoidheight), "m");
    words.text("fix", waypoint.fix.as_ref().map(fix).as_ref());
    words.number("sat", waypoint.sat, "");
    words.number("hdop", sane(waypoint.hdop), "");
    words.number("vdop", sane(waypoint.vdop), "");
    words.number("pdop", sane(waypoint.pdop), "");
    words.number("ageofdgpsdata", sane(waypoint.dgps_age), "s");
    words.number("dgpsid", waypoint.dgpsid, "");
    words.links(&waypoint.links);
    words.line()
}

/// A number that can have been measured.
fn sane(number: Option<f64>) -> Option<f64> {
    number.filter(|number| number.is_finite() && number.abs() < 1e6)
}

fn fix(fix: &Fix) -> String {
    match fix {
        Fix::None => "none",
        Fix::TwoDimensional => "2d",
        Fix::ThreeDimensional => "3d",
        Fix::DGPS => "dgps",
        Fix::PPS => "pps",
        Fix::Other(word) => word,
    }
    .to_owned()
}

/// An element and its content: `trkpt: time 2025-05-05 16:10:04 UTC, ele 31 m`.
struct Words(Vec<String>, String);

impl Words {
    fn of(element: &str) -> Self {
        Self(Vec::new(), element.to_owned())
    }

    fn text(&mut self, name: &str, text: Option<&String>) {
        self.0.extend(text.map(|text| format!("{name} {text:?}")));
    }

    fn number(&mut self, name: &str, number: Option<impl ToString>, unit: &str) {
        let worded = number.map(|number| format!("{name} {} {unit}", number.to_string()));
        self.0
            .extend(worded.map(|words| words.trim_end().to_owned()));
    }

    fn time(&mut self, time: Option<gpx::Time>) {
        let worded = time.map(|time| {
            let time = OffsetDateTime::from(time).to_offset(time::UtcOffset::UTC);
            let (date, clock) = (time.date(), time.time());
            let (hour, minute, second) = clock.as_hms();
            format!("time {date} {hour:02}:{minute:02}:{second:02} UTC")
        });
        self.0.extend(worded);
    }

    fn links(&mut self, links: &[Link]) {
        for link in links {
            match &link.text {
                Some(text) => self.0.push(format!("link {text:?} (address not shown)")),
                None => self.0.push("link (address not shown)".to_owned()),
            }
        }
    }

    fn line(self) -> String {
        let Self(said, element) = self;
        format!("{element}: {}", said.join(", "))
            .trim_end()
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(body: &str) -> Result<Vec<String>, ImportError> {
        let text = format!(
            "<gpx version=\"1.1\" creator=\"A watch\" xmlns=\"http://www.topografix.com/GPX/1/1\">{body}</gpx>"
        );
        let mut lines = Vec::new();
        describe(text.as_bytes(), &mut |line| lines.push(line.to_owned()))?;
        Ok(lines)
    }

    #[test]
    fn each_element_says_its_own_and_no_place() {
        let said = lines(
            "<metadata><name>May</name><time>2025-05-01T08:00:00+02:00</time></metadata>\
             <wpt lat=\"47.25\" lon=\"-12.5\"><name>Well</name><sym>Water</sym>\
             <link href=\"https://x.example/?lat=47.25\"><text>map</text></link></wpt>\
             <trk><name>Hill</name><type>running</type><trkseg>\
             <trkpt lat=\"47.25\" lon=\"-12.5\"><ele>31.5</ele><time>2025-05-01T06:00:07Z</time>\
             <fix>3d</fix><sat>9</sat></trkpt></trkseg></trk>",
        );
        assert_eq!(
            said.expect("is sound"),
            [
                "gpx: creator \"A watch\"",
                "metadata: name \"May\", time 2025-05-01 06:00:00 UTC",
                "wpt: lat, lon (a place, not shown), name \"Well\", sym \"Water\", \
                 link \"map\" (address not shown)",
                "trk: name \"Hill\", type \"running\"",
                "trkseg: points 1",
                "trkpt: lat, lon (a place, not shown), time 2025-05-01 06:00:07 UTC, ele 31.5 m, \
                 fix \"3d\", sat 9",
            ]
        );
    }

    #[test]
    fn letters_are_those_of_the_file_whatever_it_declares() {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?><gpx version='1.1' creator='Zoë'/>";
        let mut said = Vec::new();
        let described = describe(text.as_bytes(), &mut |line| said.push(line.to_owned()));
        described.expect("is sound");
        assert_eq!(said, ["gpx: creator \"Zoë\""]);
    }

    #[test]
    fn what_the_crate_refuses_or_must_not_see_is_refused_in_words() {
        let undeclared = lines("<trk><trkseg><x:a/></trkseg></trk>");
        assert!(matches!(undeclared, Err(ImportError::Unnamed { .. })));
        let deep = lines(&"<a>".repeat(200));
        assert!(matches!(deep, Err(ImportError::Xml { .. })));
        let swapped = lines("<trk><trkseg><trkpt lat='103.8198765' lon='1'/></trkseg></trk>");
        let words = swapped.expect_err("is refused").to_string();
        assert!(
            words.contains("latitude") && !words.contains("103.8"),
            "{words}"
        );
        let late = lines(
            "<metadata><time> 9999-12-31T23:59:59-12:00</time></metadata>\
             <trk><trkseg><trkpt lat='1' lon='1'/></trkseg></trk>",
        );
        assert!(matches!(late, Err(ImportError::Unnamed { .. })));
        let mut bomb = |_: &str| panic!("says something");
        let bytes = b"<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx>&a;</gpx>";
        let refused = describe(bytes, &mut bomb);
        assert!(matches!(refused, Err(ImportError::OwnEntities)));
    }
}
