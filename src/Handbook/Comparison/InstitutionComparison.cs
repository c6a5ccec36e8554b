using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution;

namespace QsGen.Handbook.Comparison;

/// <summary>What differs between two institutions, declaration by declaration.</summary>
internal static class InstitutionComparison
{
    /// <summary>The differences in the order of the file: kinds, then names, removed ones last.</summary>
    public static ImmutableArray<InstitutionDifference> Of(InstitutionModel before, InstitutionModel after)
    {
        var (old, @new) = (Declarations(before).ToList(), Declarations(after).ToList());
        var earlier = old.ToLookup(one => (one.Kind, one.Name));
        var later = @new.Select(one => (one.Kind, one.Name)).ToHashSet();
        return
        [
            .. @new.SelectMany(one => earlier[(one.Kind, one.Name)].FirstOrDefault() is { } was
                ? Changed(was, one)
                : [new InstitutionDifference(one.Kind, one.Name, "", null, "added")]),
            .. old.Where(one => !later.Contains((one.Kind, one.Name)))
                .Select(one => new InstitutionDifference(one.Kind, one.Name, "", "removed", null)),
        ];
    }

    private static IEnumerable<InstitutionDifference> Changed(Declaration was, Declaration now) =>
        from fact in now.Facts.Zip(was.Facts)
        where fact.First.Value != fact.Second.Value
        select new InstitutionDifference(now.Kind, now.Name, fact.First.Name, fact.Second.Value, fact.First.Value);

    private static IEnumerable<Declaration> Declarations(InstitutionModel model) =>
    [
        new("institution", model.Instance.Value,
        [
            ("description", model.Description), ("holidays", List(model.Holidays)), ("extra checks", List(model.ExtraChecks)),
            ("persona", List((model.Persona ?? new()) is var who ? who.Institution.Concat(who.Stakeholders).Concat(who.Merchants) : [])),
            ("theme", model.Theme?.ToString()),
        ]),
        .. model.Accounts.Select(one => new Declaration("account", one.Id.Value,
        [
            ("name", one.Name), ("role", one.Role?.Value), ("scope", one.Scope.ToString()), ("parent role", one.ParentRole?.Value),
            ("parent account", one.ParentAccountId?.Value), ("balance cadence", one.BalanceCadence.ToString()),
            ("expected balance", Money(one.ExpectedEodBalance)), ("description", one.Description),
        ])),
        .. model.AccountTemplates.Select(one => new Declaration("account template", one.Role.Value,
        [
            ("scope", one.Scope.ToString()), ("parent role", one.ParentRole?.Value), ("parent account", one.ParentAccountId?.Value),
            ("balance cadence", one.BalanceCadence.ToString()), ("expected balance", Money(one.ExpectedEodBalance)),
            ("description", one.Description),
        ])),
        .. model.Rails.Select(Rail),
        .. model.TransferTemplates.Select(one => new Declaration("transfer template", one.Name.Value,
        [
            ("transfer type", one.TransferType.Value), ("expected net", Money(one.ExpectedNet)), ("key", List(one.TransferKey)),
            ("completion", one.Completion.ToString()), ("legs", List(one.LegRails)),
            ("one of", List(one.LegRailXorGroups)), ("usual firings", one.TypicalFirings?.ToString()), ("description", one.Description),
        ])),
        .. model.Chains.Select(one => new Declaration("chain", $"{one.Parent} → {one.Child}",
        [
            ("required", one.Required ? "yes" : "no"), ("xor group", one.XorGroup?.Value), ("fan-in", one.FanIn ? "yes" : "no"),
            ("expected parents", one.ExpectedParentCount?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("description", one.Description),
        ])),
        .. model.LimitSchedules.Select(one => new Declaration(
            "limit",
            $"{one.TransferType} below {one.ParentRole}{(one.Direction == LimitDirection.Inbound ? ", inbound" : "")}",
        [
            ("cap", Money(one.Cap)), ("description", one.Description),
        ])),
    ];

    private static Declaration Rail(Rail rail)
    {
        var (two, one) = (rail as TwoLegRail, rail as SingleLegRail);
        return new("rail", rail.Name.Value,
        [
            ("transfer type", rail.TransferType.Value), ("shape", rail.ShapeLabel), ("source", two is null ? null : List(two.SourceRole)),
            ("destination", two is null ? null : List(two.DestinationRole)), ("leg", one is null ? null : List(one.LegRole)),
            ("direction", one?.LegDirection.ToString()), ("expected net", Money(two?.ExpectedNet)), ("origin", rail.Origin?.ToString()),
            ("usual amounts", rail.TypicalAmounts?.ToString()), ("usual firings", rail.TypicalFirings?.ToString()),
            ("metadata keys", List(rail.MetadataKeys)), ("posted requirements", List(rail.PostedRequirements)),
            ("max pending age", rail.MaxPendingAge is { } pending ? IsoDuration.Label(pending) : null),
            ("max unbundled age", rail.MaxUnbundledAge is { } unbundled ? IsoDuration.Label(unbundled) : null),
            ("bundles", List(rail.BundlesActivity)), ("cadence", rail.Cadence?.ToString()), ("description", rail.Description),
        ]);
    }

    private static string? List<T>(IEnumerable<T> values) => string.Join(", ", values) is { Length: > 0 } text ? text : null;

    private static string? Money(decimal? amount) => amount?.ToString("#,##0.00#", CultureInfo.InvariantCulture);

    private sealed record Declaration(string Kind, string Name, ImmutableArray<(string Name, string? Value)> Facts);
}

/// <summary>A difference between two institutions.</summary>
/// <param name="Kind">The kind of declaration.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fact">What about it; empty when it is there in one of them only.</param>
/// <param name="Before">What the first says; null when it says nothing.</param>
/// <param name="After">What the second says; null when it says nothing.</param>
internal sealed record InstitutionDifference(string Kind, string Name, string Fact, string? Before, string? After)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => (Fact, Before, After) switch
    {
        ("", _, null) => $"- {Kind} {Name}",
        ("", _, _) => $"+ {Kind} {Name}",
        _ => $"~ {Kind} {Name}: {Fact} {Before ?? "nothing"} → {After ?? "nothing"}",
    };
}
