using QsGen.Handbook.Diagrams;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Derived;

namespace QsGen.Handbook.Topologies;

/// <summary>One small example of a kind of declaration: of the institution at hand, else of a bundled one.</summary>
internal static class FocusGraph
{
    /// <summary>The kinds of declarations.</summary>
    public static readonly string[] Kinds = ["account", "account_template", "rail", "transfer_template", "chain", "limit_schedule"];

    /// <summary>The example, and the bundled institution that it had to be taken from, or null.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="institution">The institution at hand.</param>
    public static (Diagram Diagram, string? From)? Find(string kind, InstitutionModel institution)
    {
        if (Draw(kind, InstitutionFacts.Of(institution)) is { IsEmpty: false } own)
        {
            return (own, null);
        }

        foreach (var name in BundledInstitutions.Names)
        {
            if (Draw(kind, InstitutionFacts.Of(BundledInstitutions.Load(name))) is { IsEmpty: false } other)
            {
                return (WithoutLinks(other), name);
            }
        }

        return null;
    }

    private static Diagram? Draw(string kind, InstitutionFacts facts) => kind switch
    {
        "account" => FirstWithParent(facts.Model.Accounts, account => account.ParentRole) is { } account
            ? Parent(facts, TopologyNames.Node(account), account.ParentRole, account.ParentAccountId)
            : null,
        "account_template" => FirstWithParent(facts.Model.AccountTemplates, template => template.ParentRole) is { } template
            ? Parent(facts, TopologyNames.Node(template), template.ParentRole, template.ParentAccountId)
            : null,
        "rail" => facts.Model.Rails.FirstOrDefault() is { } rail ? new AccountGraph(facts).Of(rail) : null,
        "transfer_template" => facts.Model.TransferTemplates.FirstOrDefault() is { } transfer
            ? new FlowGraph(facts).Sequence(transfer)
            : null,
        "chain" => facts.Model.Chains.FirstOrDefault() is { } chain
            ? new($"{chain.Parent} leads to {chain.Child}", [new FlowGraph(facts).Of([chain])])
            : null,
        "limit_schedule" => facts.Model.LimitSchedules.FirstOrDefault() is { } limit ? Limit(limit, facts.Model.Currency) : null,
        _ => null,
    };

    // The first one that shows something, and failing that the first.
    private static T? FirstWithParent<T>(ValueList<T> things, Func<T, RoleName?> parentOf)
        where T : class => things.FirstOrDefault(thing => parentOf(thing) is not null) ?? things.FirstOrDefault();

    private static Diagram Parent(InstitutionFacts facts, DiagramNode node, RoleName? role, AccountId? id)
    {
        var parents = new AccountGraph(facts).ParentsOf(role, id).Select(TopologyNames.Node).Where(parent => parent.Id != node.Id).ToList();
        return Diagram.Of(
            parents.Count > 0 ? $"{node.Lines[0]} rolls up to {parents[0].Lines[0]}" : $"{node.Lines[0]} rolls up to nobody",
            FlowDirection.Right,
            parents.Prepend(node),
            parents.Select(parent => new DiagramEdge(node.Id, parent.Id, ["rolls up to"])));
    }

    private static Diagram Limit(LimitSchedule limit, MoneyUnit currency) => Diagram.Of(
        limit.Direction == LimitDirection.Inbound
            ? $"What each account below {limit.ParentRole} may take in in a day"
            : $"What each account below {limit.ParentRole} may pay out in a day",
        FlowDirection.Right,
        [
            new("role", [$"each account below {limit.ParentRole}"], NodeLook.Internal, IsDashed: true),
            new("cap", [$"at most {currency.Number(limit.Cap)} a day"], NodeLook.Dataset, NodeShape.Cylinder),
        ],
        [new("role", "cap", [limit.TransferType.Value])]);

    // The tour is about the institution at hand; an example of another one leads nowhere.
    private static Diagram WithoutLinks(Diagram diagram) => diagram with
    {
        Frames = [.. diagram.Frames.Select(frame => frame with { Nodes = [.. frame.Nodes.Select(node => node with { Page = null })] })],
    };
}
