using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Institution;

/// <summary>Names of people and businesses as a small bank's customers have them, made up from numbers, which never share one.</summary>
public static class MadeNames
{
    // Steps through all pairs of a first and a last part once, far enough that neighbours have neither in common.
    private const int Step = 4_099;

    private static readonly ImmutableArray<string> GivenNames =
    [
        "Alice", "Amara", "Andrew", "Anita", "Benjamin", "Bernard", "Beth", "Carlos", "Caroline", "Cecilia", "Charles", "Clara", "Colin",
        "Dale", "Daniel", "Deborah", "Diego", "Dorothy", "Edith", "Edward", "Elena", "Eric", "Esther", "Faye", "Felix", "Frances", "Gary",
        "Gloria", "Grace", "Harold", "Hannah", "Helen", "Henry", "Ines", "Irene", "Isaac", "Jacob", "Janet", "Jason", "Joan", "Jonas",
        "Joyce", "Judith", "Karen", "Keiko", "Kenneth", "Laura", "Leon", "Lillian", "Louis", "Lucia", "Luke", "Mabel", "Marcus", "Margaret",
        "Marie", "Martin", "Mei", "Miguel", "Miriam", "Naomi", "Nathan", "Nina", "Noel", "Olive", "Oscar", "Pamela", "Patrick", "Paula",
        "Peter", "Phyllis", "Priya", "Quentin", "Rachel", "Ramon", "Raymond", "Rita", "Robert", "Rosa", "Ruth", "Samuel", "Sandra", "Sofia",
        "Stella", "Stephen", "Tara", "Theodore", "Thomas", "Tobias", "Ursula", "Vera", "Victor", "Walter", "Wendy", "Yuki",
    ];

    private static readonly ImmutableArray<string> FamilyNames =
    [
        "Abbott", "Alder", "Anders", "Ashworth", "Baird", "Barlow", "Beckett", "Bergstrom", "Birch", "Blackwood", "Bowman", "Brandt",
        "Brook", "Calloway", "Castillo", "Chandler", "Chen", "Clayton", "Coleman", "Corbin", "Crane", "Dalton", "Delgado", "Draper",
        "Dunmore", "Eastman", "Ellery", "Fairbanks", "Farrow", "Fenwick", "Fields", "Fletcher", "Foster", "Garland", "Gentry", "Gibbs",
        "Goodwin", "Granger", "Hale", "Hargrove", "Hartley", "Hayes", "Hollis", "Holm", "Hughes", "Ingram", "Iverson", "Jarvis", "Jensen",
        "Kaplan", "Keller", "Kimura", "Lambert", "Larkin", "Lindgren", "Lockhart", "Lowell", "Maddox", "Marsh", "Mercer", "Moreno",
        "Nakamura", "Nash", "Newell", "Norris", "Oakley", "Okafor", "Olsen", "Osborne", "Parrish", "Patel", "Pike", "Porter", "Prescott",
        "Quill", "Ramsey", "Reyes", "Ridley", "Rowan", "Sawyer", "Shepherd", "Sinclair", "Slater", "Sorensen", "Stanton", "Tanner",
        "Thorne", "Tran", "Turner", "Underhill", "Vance", "Vega", "Walsh", "Weaver", "Whitfield", "Wilder", "Yates",
    ];

    private static readonly ImmutableArray<string> Places =
    [
        "Alder Creek", "Badger Hill", "Bear Lake", "Birchwood", "Blue Heron", "Bridge Street", "Canyon", "Cedar Grove", "Clearwater",
        "Copper Kettle", "Corner", "Crescent", "Eagle Point", "Elk Meadow", "Evergreen", "Fern Valley", "Ferry Landing", "Foothill",
        "Fox Hollow", "Granite", "Harbor", "Hazel", "Hilltop", "Juniper", "Lakeside", "Lantern", "Larch", "Lighthouse", "Main Street",
        "Maple Leaf", "Market Square", "Meadowlark", "Mill Pond", "Mossy Rock", "North Fork", "Oak Bend", "Old Town", "Orchard Row",
        "Osprey", "Pebble Beach", "Pine Street", "Quail Run", "Red Barn", "River Bend", "Salmon Run", "Sandpiper", "Silver Birch",
        "Spring Street", "Station", "Stone Bridge", "Summit", "Sunrise", "Three Rivers", "Tidewater", "Timberline", "Trillium",
        "Union Square", "Valley View", "Waterfront", "White Pine", "Willow",
    ];

    private static readonly ImmutableArray<string> Trades =
    [
        "Antiques", "Appliance Repair", "Auto Body", "Bakery", "Barber Shop", "Bicycles", "Books", "Brewing", "Butchers", "Cabinetry",
        "Cafe", "Candles", "Catering", "Cheese Shop", "Coffee Roasters", "Creamery", "Dental", "Dry Cleaners", "Electric", "Farm Supply",
        "Feed & Seed", "Fish Market", "Florists", "Framing", "Furniture", "Garage", "Gifts", "Grocers", "Guitars", "Hardware",
        "Heating & Air", "Honey", "Ice Cream", "Jewelers", "Kitchen Supply", "Landscaping", "Lumber", "Marine", "Masonry", "Noodle House",
        "Nursery", "Opticians", "Outfitters", "Paint Supply", "Pet Care", "Pharmacy", "Pizza", "Plumbing", "Pottery", "Print Shop",
        "Roofing", "Sporting Goods", "Tailors", "Taqueria", "Tea House", "Tire Center", "Toys", "Veterinary", "Vineyard", "Yoga Studio",
    ];

    private static readonly ImmutableArray<string> Initials =
        ["", .. Enumerable.Range('A', 26).Select(letter => $" {(char)letter}.")];

    private static readonly ImmutableArray<string> Forms =
        ["", " & Sons", " & Daughters", " Brothers", " Company", " Partners", " Cooperative"];

    /// <summary>A person, such as <c>Miriam Fairbanks</c>.</summary>
    /// <param name="number">Whose; not negative.</param>
    public static string Person(int number)
    {
        var (first, last, round) = Pair(number, GivenNames.Length, FamilyNames.Length);
        return $"{GivenNames[first]}{Initials[round % Initials.Length]} {FamilyNames[last]}{Again(round / Initials.Length)}";
    }

    /// <summary>A business, such as <c>Cedar Grove Hardware</c>.</summary>
    /// <param name="number">Which; not negative.</param>
    public static string Business(int number)
    {
        var (first, last, round) = Pair(number, Places.Length, Trades.Length);
        return $"{Places[first]} {Trades[last]}{Forms[round % Forms.Length]}{Again(round / Forms.Length)}";
    }

    private static (int First, int Last, int Round) Pair(int number, int firsts, int lasts)
    {
        var (round, place) = Math.DivRem(number, firsts * lasts);
        var at = (int)((long)place * Step % (firsts * lasts));
        return (at % firsts, at / firsts, round);
    }

    private static string Again(int times) => times == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {times + 1}");
}
