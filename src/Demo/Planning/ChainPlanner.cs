using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Links endpoints to the children that follow them, such that every chain rule holds.</summary>
internal sealed class ChainPlanner(
    InstitutionModel institution, ImmutableArray<RailPlan> rails, ImmutableArray<TemplatePlan> templates)
{
    private const string OrphanCheck = "Chain Orphans";
    private const string XorCheck = "XOR Violations";
    private const string RequirementCheck = "missing-requirement";
    private readonly List<BaselineGap> _gaps = [];
    private readonly HashSet<Endpoint> _done = [];
    private readonly HashSet<Endpoint> _path = [];
    private readonly Dictionary<Endpoint, List<ChainLink>> _links = [];

    /// <summary>Chain entries that no data can satisfy.</summary>
    public IReadOnlyList<BaselineGap> Gaps => _gaps;

    /// <summary>True where every firing of a parent breaks a rule anyway, so that nobody would see one more that does.</summary>
    /// <param name="parent">The parent's name.</param>
    /// <param name="detail">The child or the group that the rule is about.</param>
    public bool HasGap(string parent, string detail) => _gaps.Exists(gap => gap.Subject == parent && gap.Detail == detail);

    /// <summary>Fills in <see cref="Endpoint.Chain"/> of every parent and marks children.</summary>
    public void Link()
    {
        foreach (var entry in institution.Chains)
        {
            AddEntry(entry);
        }

        var all = rails.Concat<Endpoint>(templates).OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal).ToList();
        var targets = _links.Values.SelectMany(links => links).Select(link => link.Child).ToHashSet();
        foreach (var root in all.Where(endpoint => !targets.Contains(endpoint)).Concat(all))
        {
            Walk(root);
        }

        // Where alternatives leave a child no turn at all, it fires on its own.
        var followed = all.SelectMany(endpoint => endpoint.Chain.Children).ToHashSet();
        foreach (var child in all.Where(endpoint => endpoint.IsChild && !followed.Contains(endpoint)))
        {
            child.IsChild = false;
            NoteMissingParent(child);
        }

        NoteEmptyGroups();
    }

    /// <summary>A child that must name its parent, and never follows it.</summary>
    private void NoteMissingParent(Endpoint child)
    {
        if (_links.Values.Any(links => links.Exists(link => link.Required && link.Child == child)))
        {
            var posted = child is TemplatePlan template ? template.Legs.Select(leg => leg.Name) : [child.Name];
            _gaps.AddRange(posted.Select(rail => new BaselineGap(
                RequirementCheck, child.Name, rail, "an alternative to it always follows its parent, so that it comes without one")));
        }
    }

    /// <summary>A group that wants one of its members, none of which can follow the parent.</summary>
    private void NoteEmptyGroups()
    {
        foreach (var group in institution.Chains.Where(entry => entry.XorGroup is not null)
            .GroupBy(entry => (Parent: entry.Parent.Value, Group: entry.XorGroup!.Value)))
        {
            var parents = ParentsOf(group.Key.Parent).ToList();
            var isBinding = group.Any(entry => entry.Required) || parents.Exists(parent => parent is TemplatePlan);
            var members = group.Select(entry => ChildOf(entry.Child.Value)).OfType<Endpoint>().ToHashSet();
            if (isBinding && parents.Exists(parent => !parent.Chain.Children.Any(members.Contains)))
            {
                _gaps.Add(new(XorCheck, group.Key.Parent, group.Key.Group, "no member of the group can follow its parent"));
            }
        }
    }

    private void AddEntry(ChainEntry entry)
    {
        if (ChildOf(entry.Child.Value) is not { } child)
        {
            if (entry.Required)
            {
                var isLeg = rails.Any(rail => rail.Name == entry.Child.Value && rail.IsTemplateLeg);
                _gaps.Add(new(OrphanCheck, entry.Parent.Value, entry.Child.Value, isLeg
                    ? "the child is a leg of a template, and is known under the template's name when it posts; name the template"
                    : "the child has no account to post to"));
            }

            return;
        }

        foreach (var parent in ParentsOf(entry.Parent.Value))
        {
            parent.IsChained = child.IsChained = true;
            _links.TryAdd(parent, []);
            _links[parent].Add(new(child, entry.Required, entry.XorGroup?.Value));
        }
    }

    /// <summary>The endpoint that a chain entry means by its child's name; null when it has no account to post to, or posts under a
    /// template's name only.</summary>
    public Endpoint? ChildOf(string name) =>
        templates.FirstOrDefault(template => template.Name == name)
        ?? (Endpoint?)rails.FirstOrDefault(
            rail => rail.Name == name && rail is { CanFire: true, Rail.Aggregating: false, IsTemplateLeg: false });

    /// <summary>A leg rail fires inside its templates, so what follows it follows them too.</summary>
    private IEnumerable<Endpoint> ParentsOf(string name) =>
        rails.Where(rail => rail.Name == name)
            .Concat<Endpoint>(templates.Where(template => template.Name == name || template.Legs.Any(leg => leg.Name == name)));

    private void Walk(Endpoint endpoint)
    {
        if (!_done.Add(endpoint) || !_links.TryGetValue(endpoint, out var links))
        {
            return;
        }

        _path.Add(endpoint);
        var kept = new List<ChainLink>();
        foreach (var link in links)
        {
            // Following a circle would never end, so the link that closes it is left out and noted.
            if (_path.Contains(link.Child))
            {
                NoteCircle(endpoint, link);
                continue;
            }

            kept.Add(link);

            // What may follow, and is no alternative to anything, happens without a parent as well.
            link.Child.IsChild |= link.Required || link.Group is not null || endpoint is TemplatePlan;
            Walk(link.Child);
        }

        _path.Remove(endpoint);
        endpoint.Chain = new ChainSets(endpoint, kept).Build();
    }

    private void NoteCircle(Endpoint parent, ChainLink link)
    {
        if (link.Required)
        {
            _gaps.Add(new(OrphanCheck, parent.Name, link.Child.Name, "the chain leads back to where it started, so it would never end"));
        }
    }
}
