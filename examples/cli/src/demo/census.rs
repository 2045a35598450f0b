//! Households by size and people by age and sex, as the seventh national population census of 2020 counted them.

use super::draw::Draw;
use gridward::base::Sex;

/// Household sizes in ten-thousandths of all family households: China Population Census Yearbook 2020. The last one
/// stands for seven and more.
pub const HOUSEHOLD_SIZES: [(u32, u32); 7] =
    [(1, 2_539), (2, 2_968), (3, 2_099), (4, 1_317), (5, 617), (6, 306), (7, 154)];

/// People aged 0 to 14 in ten-thousandths: communiqué no. 5 of the census, 11 May 2021.
pub const CHILDREN: u32 = 1_795;

/// People aged 60 to 64 in ten-thousandths: those of 60 and over (1,870) without those of 65 and over (1,350).
pub const SIXTY_TO_64: u32 = 520;

/// People aged 65 and over in ten-thousandths.
pub const OVER_65: u32 = 1_350;

/// Men in ten-thousandths: communiqué no. 4 of the census, 11 May 2021.
pub const MALE: u32 = 5_124;

/// Somebody as the census sees a person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Profile {
    pub age: u16,
    pub sex: Sex,
}

#[derive(Debug, Clone, Copy)]
enum Band {
    Child,
    Adult,
    SixtyTo64,
    Over65,
}

/// The size of each household, with exactly `residents` in all. Sizes are drawn from the census; then single seats are
/// added to or taken from households drawn at random until the sum is exact; no household falls below one person.
pub(super) fn household_sizes(households: u32, residents: u32, draw: &mut Draw) -> Vec<u32> {
    let mut sizes: Vec<u32> = (0..households).map(|_| draw.weighted(&HOUSEHOLD_SIZES).unwrap_or(1)).collect();
    let mut sum: u32 = sizes.iter().sum();
    let wanted = residents.max(households);
    while sum != wanted && households > 0 {
        let at = usize::try_from(draw.below(households)).unwrap_or(0);
        match sizes.get_mut(at) {
            Some(size) if sum < wanted => {
                *size += 1;
                sum += 1;
            }
            Some(size) if *size > 1 => {
                *size -= 1;
                sum -= 1;
            }
            _ => {}
        }
    }
    sizes
}

fn part(of: u32, ten_thousandths: u32) -> u32 {
    u32::try_from(u64::from(of) * u64::from(ten_thousandths) / 10_000).unwrap_or(0)
}

/// Ages and sexes of the people of households of these sizes, household by household. The shares of the census hold
/// for all of them together; the first person of a household is never a child.
pub(super) fn profiles(sizes: &[u32], draw: &mut Draw) -> Vec<Profile> {
    let residents: u32 = sizes.iter().sum();
    let households = sizes.len();
    let mut grown = Vec::new();
    let elders = [(Band::SixtyTo64, part(residents, SIXTY_TO_64)), (Band::Over65, part(residents, OVER_65))];
    for (band, count) in elders {
        grown.extend((0..count).map(|_| band));
    }
    let children = part(residents, CHILDREN);
    let grown_in_all = usize::try_from(residents - children).unwrap_or(usize::MAX);
    grown.resize(grown_in_all, Band::Adult);
    draw.shuffle(&mut grown);
    let mut others = grown.split_off(households.min(grown.len()));
    others.extend((0..children).map(|_| Band::Child));
    draw.shuffle(&mut others);

    let men = part(residents, MALE);
    let mut sexes: Vec<Sex> = (0..residents).map(|at| if at < men { Sex::Male } else { Sex::Female }).collect();
    draw.shuffle(&mut sexes);

    let (mut heads, mut others, mut sexes) = (grown.into_iter(), others.into_iter(), sexes.into_iter());
    let mut people = Vec::with_capacity(usize::try_from(residents).unwrap_or(0));
    for size in sizes {
        for seat in 0..*size {
            let band = if seat == 0 { heads.next() } else { others.next() };
            let age = match band.unwrap_or(Band::Adult) {
                Band::Child => draw.below(15),
                Band::Adult if seat == 0 => draw.between(18, 59),
                Band::Adult => draw.between(15, 59),
                Band::SixtyTo64 => draw.between(60, 64),
                Band::Over65 => draw.between(65, 89),
            };
            let sex = sexes.next().unwrap_or(Sex::Female);
            people.push(Profile { age: u16::try_from(age).unwrap_or(0), sex });
        }
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up() {
        assert_eq!(HOUSEHOLD_SIZES.iter().map(|(_, share)| share).sum::<u32>(), 10_000);
        let people: u32 = HOUSEHOLD_SIZES.iter().map(|(size, share)| size * share).sum();
        // The census says 2.62; households of eight and more are counted as seven here.
        assert!((26_000..=26_200).contains(&people), "{people}");
    }

    #[test]
    fn drawn_sizes_follow_the_census_and_reach_the_exact_sum() {
        let mut draw = Draw::new("T", 7);
        let sizes = household_sizes(10_000, 26_150, &mut draw);
        assert_eq!(sizes.iter().sum::<u32>(), 26_150);
        for (size, share) in HOUSEHOLD_SIZES {
            let count = u32::try_from(sizes.iter().filter(|other| **other == size).count()).unwrap_or(u32::MAX);
            assert!(count.abs_diff(share) <= 150, "size {size}: {count} of 10,000, the census has {share}");
        }
        assert!(sizes.iter().all(|size| *size >= 1));
    }

    #[test]
    fn ages_and_sexes_have_the_shares_of_the_census() {
        let mut draw = Draw::new("T", 1);
        let sizes = household_sizes(1_174, 3_537, &mut draw);
        let people = profiles(&sizes, &mut draw);
        assert_eq!(people.len(), 3_537);
        let count = |wanted: &dyn Fn(&Profile) -> bool| people.iter().filter(|person| wanted(person)).count();
        assert_eq!(count(&|person| person.age < 15), 634);
        assert_eq!(count(&|person| person.age >= 65), 477);
        assert_eq!(count(&|person| person.age >= 60), 660);
        assert_eq!(count(&|person| person.sex == Sex::Male), 1_812);
    }
}
