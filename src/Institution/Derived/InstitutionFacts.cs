using System.Collections.Frozen;

namespace QsGen.Institution.Derived;

/// <summary>An institution with its names looked up once: roles, rails, transfer templates, legs and bundles by name.</summary>
/// <remarks>Works on institutions that break rules too: of entities with the same name the first counts.</remarks>
public sealed class InstitutionFacts
{
    private readonly FrozenDictionary<RoleName, RoleFacts> _roles;
    private readonly FrozenDictionary<RailName, Rail> _rails;
    private readonly FrozenDictionary<TemplateName, TransferTemplate> _templates;
    private readonly ILookup<TransferType, Rail> _railsByType;
    private readonly ILookup<RailName, TransferTemplate> _templatesByLeg;
    private readonly ILookup<RoleName, RoleName> _childRoles;
    private readonly ILookup<string, Rail> _bundlersBySelector;

    private InstitutionFacts(InstitutionModel model)
    {
        Model = model;
        _roles = RoleFacts.All(model).ToFrozenDictionary(role => role.Role);
        _rails = model.Rails.DistinctBy(rail => rail.Name).ToFrozenDictionary(rail => rail.Name);
        _templates = model.TransferTemplates.DistinctBy(template => template.Name).ToFrozenDictionary(template => template.Name);
        _railsByType = model.Rails.ToLookup(rail => rail.TransferType);
        _templatesByLeg = model.TransferTemplates
            .SelectMany(template => template.LegRails.Distinct(), (template, leg) => (template, leg))
            .ToLookup(pair => pair.leg, pair => pair.template);
        _childRoles = _roles.Values
            .SelectMany(role => role.ParentRoles, (role, parent) => (role.Role, parent))
            .ToLookup(pair => pair.parent, pair => pair.Role);
        _bundlersBySelector = model.Rails
            .Where(rail => rail.Aggregating)
            .SelectMany(rail => rail.BundlesActivity.Distinct(), (rail, selector) => (rail, selector))
            .ToLookup(pair => pair.selector.Text, pair => pair.rail, StringComparer.Ordinal);
        DottedLegs = model.Rails
            .Where(rail => rail.Aggregating)
            .SelectMany(rail => rail.BundlesActivity)
            .Select(selector => selector.Leg)
            .OfType<RailName>()
            .ToFrozenSet();
        DeclaredRoles = _roles.Keys.Order().ToValueList();
    }

    /// <summary>The institution.</summary>
    public InstitutionModel Model { get; }

    /// <summary>Every role that an account or an account template declares, sorted.</summary>
    public ValueList<RoleName> DeclaredRoles { get; }

    /// <summary>The leg rails that dotted bundle selectors name, whether or not their template knows them.</summary>
    internal IReadOnlySet<RailName> DottedLegs { get; }

    /// <summary>Looks the names of an institution up.</summary>
    public static InstitutionFacts Of(InstitutionModel model) => new(model);

    /// <summary>What stands behind a role; null when nothing declares it.</summary>
    public RoleFacts? Role(RoleName role) => _roles.GetValueOrDefault(role);

    /// <summary>The roles whose accounts or template name this one as their parent, sorted.</summary>
    public ValueList<RoleName> ChildRoles(RoleName parent) => _childRoles[parent].Order().ToValueList();

    /// <summary>The rail of a name; null when there is none.</summary>
    public Rail? Rail(RailName name) => _rails.GetValueOrDefault(name);

    /// <summary>The rails of a transfer type, in file order.</summary>
    public IEnumerable<Rail> RailsOfType(TransferType type) => _railsByType[type];

    /// <summary>The transfer template of a name; null when there is none.</summary>
    public TransferTemplate? Template(TemplateName name) => _templates.GetValueOrDefault(name);

    /// <summary>The transfer templates a rail is a leg of, in file order.</summary>
    public IEnumerable<TransferTemplate> TemplatesWithLeg(RailName rail) => _templatesByLeg[rail];

    /// <summary>The aggregating rails with a selector of exactly this text, in file order.</summary>
    public IEnumerable<Rail> AggregatingRailsSelecting(string selector) => _bundlersBySelector[selector];
}
