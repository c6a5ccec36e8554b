using QsGen.Handbook.Diagrams;
using QsGen.Handbook.References;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Handbook.Topologies;

/// <summary>Nodes for the things that an institution declares, linked to the pages of the tour.</summary>
internal static class TopologyNames
{
    /// <summary>The page of accounts and their templates.</summary>
    public const string Accounts = "scenario/accounts";

    /// <summary>The page of rails.</summary>
    public const string Rails = "scenario/rails";

    /// <summary>The page of transfer templates.</summary>
    public const string Templates = "scenario/transfer-templates";

    /// <summary>The id of an account's node.</summary>
    public static string Id(Account account) => $"account {account.Id}";

    /// <summary>The id of a class of accounts.</summary>
    public static string Id(AccountTemplate template) => $"template {template.Role}";

    /// <summary>The node of an account.</summary>
    public static DiagramNode Node(Account account) => new(
        Id(account), [account.DisplayName], Look(account.Scope), Page: Accounts, Anchor: "single-accounts");

    /// <summary>The node of a class of accounts.</summary>
    public static DiagramNode Node(AccountTemplate template) => new(
        Id(template), [$"{template.Role} × N"], Look(template.Scope), IsDashed: true, Page: Accounts, Anchor: "account-templates");

    /// <summary>The node of the end of a chain: a rail or a transfer template.</summary>
    public static DiagramNode ChainEnd(InstitutionFacts facts, EndpointName name) => facts.Template(new(name.Value)) switch
    {
        { } template => new(
            name.Value,
            [template.Name.Value, "(template)"],
            NodeLook.Template,
            NodeShape.Rounded,
            Page: Templates,
            Anchor: Slug(name.Value)),
        _ when facts.Rail(new(name.Value)) is not null => new(
            name.Value, [name.Value], NodeLook.Rail, NodeShape.Rounded, Page: Rails, Anchor: Slug(name.Value)),
        _ => new(name.Value, [name.Value], NodeLook.Plain),
    };

    /// <summary>The place of a heading with a name in it.</summary>
    public static string Slug(string name) => ReferenceBook.Slug(name);

    /// <summary>Several roles as one text.</summary>
    public static string Roles(IEnumerable<RoleName> roles) => string.Join(" | ", roles);

    private static NodeLook Look(AccountScope scope) => scope == AccountScope.External ? NodeLook.External : NodeLook.Internal;
}
