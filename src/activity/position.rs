//! Positions, and how far apart they are.

const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// A position on earth. It lives until cleaning has derived distance from it, and no longer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Latitude, degrees north.
    pub latitude_deg: f64,
    /// Longitude, degrees east.
    pub longitude_deg: f64,
}

impl Position {
    /// The position with these degrees, if it exists on earth.
    pub fn possible(latitude_deg: f64, longitude_deg: f64) -> Option<Self> {
        let possible = latitude_deg.abs() <= 90.0 && longitude_deg.abs() <= 180.0;
        possible.then_some(Self {
            latitude_deg,
            longitude_deg,
        })
    }

    /// Metres along the great circle, on a sphere.
    pub fn distance_m(self, other: Position) -> f64 {
        let (here, there) = (
            self.latitude_deg.to_radians(),
            other.latitude_deg.to_radians(),
        );
        let half_lat = (there - here) / 2.0;
        let half_lon = (other.longitude_deg - self.longitude_deg).to_radians() / 2.0;
        let h = half_lat.sin().powi(2) + here.cos() * there.cos() * half_lon.sin().powi(2);
        2.0 * EARTH_RADIUS_M * h.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_the_equator_is_111_km() {
        let at = |longitude_deg| Position {
            latitude_deg: 0.0,
            longitude_deg,
        };
        // 2 pi r / 360 = 111 195 m.
        assert!((at(0.0).distance_m(at(1.0)) - 111_195.0).abs() < 1.0);
        assert_eq!(at(7.0).distance_m(at(7.0)), 0.0);
    }
}
