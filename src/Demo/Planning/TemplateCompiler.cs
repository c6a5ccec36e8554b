using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Looks up, once per transfer template, what firing it needs.</summary>
internal static class TemplateCompiler
{
    /// <summary>The templates that have at least one leg, by ordinal name; marks their leg rails.</summary>
    public static ImmutableArray<TemplatePlan> Compile(InstitutionModel institution, AccountBook book, ImmutableArray<RailPlan> rails)
    {
        var byName = rails.ToDictionary(rail => rail.Name);
        var slugs = rails.Select(rail => rail.Slug).ToHashSet();
        var templates = ImmutableArray.CreateBuilder<TemplatePlan>();
        foreach (var template in institution.TransferTemplates.OrderBy(template => template.Name.Value, StringComparer.Ordinal))
        {
            var legs = template.LegRails.Select(leg => byName[leg.Value]).Distinct().ToList();
            legs.ForEach(leg => leg.IsTemplateLeg = true);
            var usual = template.UsualLegs.Select(leg => leg.Value).ToHashSet();
            var able = legs.Where(leg => leg.CanFire && usual.Contains(leg.Name)).OrderBy(leg => leg.IsVariable).ToImmutableArray();
            if (!able.IsEmpty)
            {
                templates.Add(Plan(template, able, book, slugs));
            }
        }

        return templates.ToImmutable();
    }

    private static TemplatePlan Plan(TransferTemplate template, ImmutableArray<RailPlan> legs, AccountBook book, HashSet<string> slugs)
    {
        var rhythm = legs[0].Rhythm;
        // A sale is small and there are many; a settlement shares one transfer among a day's sales of a merchant.
        var repeats = rhythm.Unit is RhythmUnit.Merchant ? rhythm.Rate : 1;
        var counter = CounterOf(legs, book);
        return new()
        {
            Template = template,
            Name = template.Name.Value,
            Slug = RailCompiler.UniqueSlug(template.Name.Value, slugs),
            Legs = legs,
            Rhythm = rhythm,
            NetCents = Cents.FromMoney(template.ExpectedNet, book.Currency),
            Repeats = repeats,
            DailyMean = legs[0].DailyMean / repeats,
            FloorSecond = Math.Max(legs.Max(leg => leg.FloorSecond), ((counter?.OffsetHours ?? 0) * 3600) + 60),
            Key = MetadataPlan.OfKey(
                template.TransferKey, template.Completion.Key is { } key ? new HashSet<string> { key.Value } : new HashSet<string>()),
            KeyHolders = KeyHoldersOf(template, book),
            CounterAccount = counter,
        };
    }

    /// <summary>A key such as <c>merchant_id</c> goes round the instances of an account template whose role has that word.</summary>
    private static ImmutableArray<DemoAccount> KeyHoldersOf(TransferTemplate template, AccountBook book)
    {
        var words = template.TransferKey.Select(key => key.Value)
            .Where(key => key.EndsWith("_id", StringComparison.Ordinal) && key.Length > 3)
            .Select(key => key[..^3].Replace("_", "", StringComparison.Ordinal));
        return words.Select(word => book.All.Where(account =>
                account.IsInstance && account.Role!.Contains(word, StringComparison.OrdinalIgnoreCase)).ToImmutableArray())
            .FirstOrDefault(holders => !holders.IsEmpty, []);
    }

    private static DemoAccount? CounterOf(ImmutableArray<RailPlan> legs, AccountBook book)
    {
        var used = legs.SelectMany(leg => (leg.Debit?.Members ?? new HashSet<int>()).Concat(leg.Credit?.Members ?? new HashSet<int>()))
            .ToHashSet();
        return book.All.FirstOrDefault(account => !account.IsInternal)
            ?? book.All.FirstOrDefault(account => account.ExpectedCents is null && !used.Contains(account.Index)
                && !book.Hierarchy.IsCircular(account));
    }
}
