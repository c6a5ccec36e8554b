using System.Collections.Immutable;
using QsGen.Institution.Derived;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>An institution as rules look at it: every entity with its place.</summary>
internal sealed class RuleContext
{
    // Each search looks at every known name; a large file in which everything is wrong must still be answered at once.
    private const int MaxSuggestions = 200;

    private readonly IReadOnlyDictionary<string, ImmutableArray<ModelPath>> _places;
    private readonly IReadOnlySet<string> _unread;
    private readonly Func<ModelPath, bool> _isBroken;
    private readonly Dictionary<string, string?> _suggestions = new(StringComparer.Ordinal);

    /// <summary>Looks at an institution of which some entries could not be read.</summary>
    /// <param name="model">What could be read.</param>
    /// <param name="places">Per section, the place in the file of each entry.</param>
    /// <param name="unread">The texts of the entries that could not be read.</param>
    /// <param name="isBroken">True for places whose value could not be read.</param>
    public RuleContext(
        InstitutionModel model,
        IReadOnlyDictionary<string, ImmutableArray<ModelPath>> places,
        IReadOnlySet<string> unread,
        Func<ModelPath, bool> isBroken)
    {
        (Model, Facts, _places, _unread, _isBroken) = (model, InstitutionFacts.Of(model), places, unread, isBroken);
        Accounts = Place(Keys.Accounts, model.Accounts);
        AccountTemplates = Place(Keys.AccountTemplates, model.AccountTemplates);
        Rails = Place(Keys.Rails, model.Rails);
        TransferTemplates = Place(Keys.TransferTemplates, model.TransferTemplates);
        Chains = Place(Keys.Chains, model.Chains);
        Limits = Place(Keys.LimitSchedules, model.LimitSchedules);
    }

    public InstitutionModel Model { get; }

    public InstitutionFacts Facts { get; }

    public ImmutableArray<Placed<Account>> Accounts { get; }

    public ImmutableArray<Placed<AccountTemplate>> AccountTemplates { get; }

    public ImmutableArray<Placed<Rail>> Rails { get; }

    public ImmutableArray<Placed<TransferTemplate>> TransferTemplates { get; }

    public ImmutableArray<Placed<ChainEntry>> Chains { get; }

    public ImmutableArray<Placed<LimitSchedule>> Limits { get; }

    /// <summary>Looks at an institution built in code.</summary>
    public static RuleContext Of(InstitutionModel model) =>
        new(model, ImmutableDictionary<string, ImmutableArray<ModelPath>>.Empty, ImmutableHashSet<string>.Empty, _ => false);

    /// <summary>True when nothing that could not be read might undo the violation.</summary>
    public bool IsCertain(Violation violation) =>
        !_isBroken(violation.Path)
        && !(violation.FollowsFrom is { } cause && _isBroken(cause))
        && !violation.Missing.Any(_unread.Contains);

    /// <summary>True when the metadata keys of a rail could be read, or are absent.</summary>
    public bool HasReadableKeys(RailName name) =>
        !Rails.Any(rail => rail.Item.Name == name && rail.Item.MetadataKeys.IsEmpty && _isBroken(rail.Path.Key(Keys.MetadataKeys)));

    /// <summary>False for a rail whose name an earlier one has: which of the two others refer to is unknown.</summary>
    public bool IsFirstOfItsName(Rail rail) => ReferenceEquals(Facts.Rail(rail.Name), rail);

    /// <summary>The remedy for a role that nothing declares.</summary>
    public string? RoleRemedy(RoleName role) => role.Value.Contains('|', StringComparison.Ordinal)
        ? "write alternatives as a list, such as [RoleA, RoleB]"
        : Suggest("role", role.Value, Facts.DeclaredRoles.Select(known => known.Value));

    /// <summary>The remedy for a rail that does not exist; null when no name is near.</summary>
    public string? RailRemedy(string name) => Suggest("rail", name, Model.Rails.Select(rail => rail.Name.Value));

    /// <summary>A remedy that offers the nearest of some names; null when none is near.</summary>
    /// <param name="kind">What the names are of; the same kind always comes with the same candidates.</param>
    /// <param name="name">The unknown name.</param>
    /// <param name="candidates">The known names.</param>
    public string? Suggest(string kind, string name, IEnumerable<string> candidates)
    {
        // One wrong name often occurs hundreds of times; the search is done once for all of them.
        var key = $"{kind} {name}";
        if (!_suggestions.TryGetValue(key, out var near) && _suggestions.Count < MaxSuggestions)
        {
            near = Suggestion.Find(name, candidates);
            _suggestions.Add(key, near);
        }

        return near is null ? null : Suggestion.Ask(near);
    }

    private ImmutableArray<Placed<T>> Place<T>(string section, ValueList<T> items)
    {
        var path = ModelPath.Root.Key(section);
        var places = _places.GetValueOrDefault(section);
        return [.. items.Select((item, position) => new Placed<T>(item, places.IsDefault ? path.Item(position) : places[position]))];
    }
}
