//! The time zone of the place where an activity began. The position itself goes no further.

use std::sync::OnceLock;

use tzf_rs::EmbeddedFinder;

use crate::activity::{Position, Samples, Zone};

/// Borders of the world's time zones, in the format of tzf.
#[cfg(feature = "zones")]
pub fn carried_borders() -> &'static [u8] {
    tzf_dist::load_lite_tzb()
}

/// The same, read on first use: from the program itself, or from what is lent.
static BORDERS: OnceLock<Option<EmbeddedFinder>> = OnceLock::new();
static LENT: OnceLock<fn() -> Option<Vec<u8>>> = OnceLock::new();

/// Says where the borders are, in the format of tzf, for a program that does not carry them (the feature `zones` does).
/// They are read once, with the first place; without them no place has a zone.
pub fn borders_from(lender: fn() -> Option<Vec<u8>>) {
    // A second lender would come too late, or lend the same.
    LENT.get_or_init(|| lender);
}

fn borders() -> Option<&'static EmbeddedFinder> {
    let found = BORDERS.get_or_init(|| match LENT.get() {
        Some(lend) => EmbeddedFinder::from_tzb(lend()?).ok(),
        None => carried(),
    });
    found.as_ref()
}

#[cfg(feature = "zones")]
fn carried() -> Option<EmbeddedFinder> {
    EmbeddedFinder::from_tzb(carried_borders()).ok()
}

#[cfg(not(feature = "zones"))]
fn carried() -> Option<EmbeddedFinder> {
    None
}

/// Zone of the first position of a recording; `None` at sea, where nobody keeps nautical time and
/// made-up positions tend to lie.
pub fn of(samples: &Samples) -> Option<Zone> {
    samples
        .position
        .iter()
        .flatten()
        .next()
        .and_then(|place| of_place(*place))
}

fn of_place(place: Position) -> Option<Zone> {
    let name = borders()?.get_tz_name(place.longitude_deg, place.latitude_deg);
    let at_sea = name.starts_with("Etc/");
    Zone::named(name).filter(|_| !at_sea)
}

#[cfg(all(test, feature = "zones"))]
mod tests {
    use super::*;

    fn zone(latitude_deg: f64, longitude_deg: f64) -> Option<&'static str> {
        let place = Position {
            latitude_deg,
            longitude_deg,
        };
        of_place(place).map(Zone::name)
    }

    #[test]
    fn cities_lie_in_their_zones() {
        // Town halls, from any atlas.
        assert_eq!(zone(52.52, 13.41), Some("Europe/Berlin"));
        assert_eq!(zone(38.71, -9.14), Some("Europe/Lisbon"));
        assert_eq!(zone(27.70, 85.32), Some("Asia/Kathmandu"));
        assert_eq!(zone(-33.45, -70.67), Some("America/Santiago"));
    }

    #[test]
    fn at_sea_and_at_the_origin_of_the_map_there_is_no_zone_to_live_by() {
        assert_eq!(zone(0.5, -25.5), None);
        assert_eq!(zone(0.0, 0.0), None);
    }

    #[test]
    fn every_place_on_the_map_can_be_asked_for() {
        for latitude in [-90.0, -89.999, 0.0, 89.999, 90.0] {
            for longitude in [-180.0, -179.999, 0.0, 179.999, 180.0] {
                zone(latitude, longitude);
            }
        }
    }
}
