using System.Collections.Immutable;

namespace QsGen.Institution.Findings;

/// <summary>
/// The rules a file must keep before its entities can be compared with each other: syntax, types, required keys,
/// formats.
/// </summary>
/// <remarks>The readers in <c>Loading</c> apply them, each where it reads the value in question.</remarks>
internal static partial class LoadRules
{
    /// <summary>Every load rule, by id.</summary>
    public static ImmutableArray<Rule> All =>
    [
        FileReadable, ValidYaml, FileNotEmpty, RootIsMapping, InstancePresent, InstanceIsText,
        InstancePattern, InstanceLength, SectionIsList, ItemIsMapping, RequiredKey, IdentifierIsText,
        IdentifierNotEmpty, TextIsText, TextFits, ScopeKnown, DirectionKnown, MoneyIsDecimal, MoneyIsNumber,
        DurationIsText, DurationGrammar, DescriptionIsText, DescriptionNotBlank, IdentifiersAreList,
        SelectorsAreList, RolesAreTextOrList, RolesNotEmpty, PatternIsText, PatternWellFormed, OneShape,
        SomeShape, TwoLegRoles, SingleLegKeys, NoLegOrigins, ExamplesAreMapping, ExamplesAreLists,
        ExamplesNotEmpty, ExamplesAreText, SeedHashForm, SeedHashHex, SeedHashDialect, OffsetsAreMapping,
        OffsetKeys, OffsetIsInteger, OffsetInRange, ExtraChecksAreList, ExtraCheckKnown,
        ThemeIsMapping, ThemeComplete, ColorIsText, ColorForm,
        DataColorsList, GradientPair, ImageIsText, ImagePlace, PersonaIsMapping, PersonaLists, PersonaTexts,
        GlAccountKeys, GlAccountTexts, KnownKey, KeyOnce, NoStrayBlanks, FlagIsBoolean, MoneyFinite,
        MoneyScale, NoControlCharacters, AnomalyWindowsAreInteger, AnomalyWindowsInRange,
        HealthIsMapping, HealthBandInRange, HealthCheckKnown,
        MaterialityIsPositive, OneCurrency, CurrencyKnown, LimitDirectionKnown,
        BalanceCadenceKnown, HolidaysAreList, HolidayIsDay,
        ChainOneForm, ChildrenAreList, ChildOnce, ChoiceKnown, ParentCount, GroupNeedsAlternatives, LegGroups,
        LimitOnOneThing, LimitRailExists, LimitRailAlone, DayOffset, DayOffsetInternal, DayOffsetOfRole, AmountRange, FiringRange,
        FiringPeriodKnown, NameOnce, PersonaRoleKnown, PersonasAreList, AttributionIsMapping,
    ];

    private static Rule Error(string id, string meaning, string remedy) => new(id, Severity.Error, meaning, remedy);
}
