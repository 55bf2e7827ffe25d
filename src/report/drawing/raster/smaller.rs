//! Rows of a picture at half their size.

use super::CHANNELS;

/// Rows of pixels of some width, from rows twice as many and twice as wide: each pixel is the mean of four.
pub fn scaled_down(pixels: &[u8], width: u32) -> Vec<u8> {
    let shown_bytes = width as usize * CHANNELS;
    let drawn_bytes = 2 * shown_bytes;
    let mut shown = vec![0; pixels.len() / 4];
    let mut sums = vec![0; drawn_bytes];
    let rows = pixels.chunks_exact(2 * drawn_bytes);
    for (pair, row) in rows.zip(shown.chunks_exact_mut(shown_bytes)) {
        let (upper, lower) = pair.split_at(drawn_bytes);
        add(&mut sums, upper, lower);
        mean_of_neighbours(row, &sums);
    }
    shown
}

/// Each byte of a row and of the row below it. Kept apart, as this is done for many bytes at once.
fn add(sums: &mut [u16], upper: &[u8], lower: &[u8]) {
    for ((sum, above), below) in sums.iter_mut().zip(upper).zip(lower) {
        *sum = u16::from(*above) + u16::from(*below);
    }
}

fn mean_of_neighbours(row: &mut [u8], sums: &[u16]) {
    let pairs = sums.chunks_exact(2 * CHANNELS);
    for (pixel, pair) in row.chunks_exact_mut(CHANNELS).zip(pairs) {
        for channel in 0..CHANNELS {
            let sum = pair[channel] + pair[channel + CHANNELS];
            pixel[channel] = ((sum + 2) / 4) as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_is_the_rounded_mean_of_four() {
        let upper = [[0, 10, 255], [1, 20, 255], [8, 0, 0], [8, 0, 0]].concat();
        let lower = [[0, 30, 255], [1, 41, 255], [8, 0, 0], [8, 0, 3]].concat();
        // Half of a step is rounded up: (0 + 1 + 0 + 1) / 4.
        assert_eq!(
            scaled_down(&[upper, lower].concat(), 2),
            [1, 25, 255, 8, 0, 1]
        );
    }

    #[test]
    fn rows_stay_in_order() {
        let row = |value| [value; 2 * CHANNELS];
        let drawn = [row(4), row(6), row(100), row(100)].concat();
        assert_eq!(scaled_down(&drawn, 1), [5, 5, 5, 100, 100, 100]);
    }
}
