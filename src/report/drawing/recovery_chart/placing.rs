//! Whether everything finds its place: no word leaves the picture, none covers another.

use super::{ChartLayout, draw};
use crate::answer::{Results, example_results};
use crate::report::drawing::chart_model::ChartModel;
use crate::report::drawing::placing;
use crate::report::drawing::recovery_chart::USUAL_SIZE;
use crate::report::look::{Look, PictureSize};
use crate::report::words::Language;

/// Everything that is wrong with a picture.
fn faults(results: &Results, look: &Look) -> Vec<String> {
    let model = ChartModel::of(results, look);
    placing::faults(&draw(&model, look.size.unwrap_or(USUAL_SIZE)))
}

const SIZES: [(u32, u32); 7] = [
    (2400, 1744),
    (1200, 872),
    (1920, 1080),
    (1080, 1350),
    (640, 480),
    (480, 480),
    (3000, 1000),
];

fn in_every_language() -> impl Iterator<Item = ((u32, u32), Language)> {
    let sizes = SIZES.into_iter();
    sizes.flat_map(|size| Language::ALL.map(|language| (size, language)))
}

#[test]
fn words_stay_apart_and_inside_in_every_range_size_and_language() {
    for days in [
        1, 7, 14, 28, 112, 150, 151, 365, 1098, 1099, 1826, 3653, 7300,
    ] {
        let results = if days <= 112 {
            example_results::export(days)
        } else {
            example_results::runs(days)
        };
        for ((width, height), language) in in_every_language() {
            let look = Look {
                size: PictureSize::new(width, height),
                language,
                ..Look::default()
            };
            assert!(look.size.is_some(), "{width}x{height}");
            let faults = faults(&results, &look);
            assert!(
                faults.is_empty(),
                "{days} days, {width}x{height}, {language:?}: {faults:#?}"
            );
        }
    }
}

#[test]
fn a_long_title_stays_inside() {
    for (width, height) in SIZES {
        let look = Look {
            title: Some("Preparation for the mountain marathon ".repeat(13)),
            size: PictureSize::new(width, height),
            ..Look::default()
        };
        assert_eq!(
            faults(&example_results::export(112), &look),
            [] as [&str; 0]
        );
    }
}

#[test]
fn a_foot_that_is_cut_shows_that_it_is() {
    let model = ChartModel::of(&example_results::export(112), &Look::default());
    let (width, height) = (640, 480);
    let foot = ChartLayout::of(&model, PictureSize { width, height }).foot;
    assert!(foot.len() == 1 && foot[0].ends_with('…'), "{foot:?}");
}

#[test]
fn panels_lie_below_each_other_and_above_the_foot() {
    let model = ChartModel::of(&example_results::export(112), &Look::default());
    for (width, height) in SIZES {
        let layout = ChartLayout::of(&model, PictureSize { width, height });
        let mut bottom = layout.header.bottom;
        for panel in layout.panels() {
            assert!(
                panel.top >= bottom && panel.bottom > panel.top,
                "{width}x{height}"
            );
            bottom = panel.bottom;
        }
        assert!(bottom < layout.height - super::foot::height(&layout.foot) + 30.0);
    }
}
