using System.Collections.Immutable;

namespace QsGen.Institution.Rules;

/// <summary>Every rule that compares entities with each other.</summary>
internal static class ModelRules
{
    /// <summary>The rules: names, references, closure, chains, origins, then warnings.</summary>
    public static readonly ImmutableArray<ModelRule> All =
    [
        new AccountIdsUnique(),
        new TemplateRolesUnique(),
        new RailNamesUnique(),
        new TransferTemplateNamesUnique(),
        new LimitsUnique(),
        new DiscriminatorsUnique(),
        new RailRolesDeclared(),
        new AccountParentsDeclared(),
        new TemplateParentsAreAccounts(),
        new TemplateLegsExist(),
        new ChainEndsExist(),
        new LimitParentsDeclared(),
        new TemplateLegsDoNotAggregate(),
        new UnbundledAgeNeedsBundling(),
        new DottedSelectorsMatch(),
        new LimitTypesExist(),
        new BareSelectorsMatch(),
        new TransferKeysOnLegs(),
        new ExampleKeysDeclared(),
        new OneVariableLeg(),
        new XorGroupHasOneParent(),
        new VariableLegsClose(),
        new XorGroupHasMembers(),
        new StandaloneNet(),
        new TemplateLegHasNoNet(),
        new SingleLegsReconciled(),
        new ChainChildrenDoNotAggregate(),
        new AggregatingRailsComplete(),
        new OrdinaryRailsDoNotBundle(),
        new OffsetRolesDeclared(),
        new EveryLegHasAnOrigin(),
        new UnusedOrigin(),
        new DescriptionsWritten(),
        new CompletionKeyExists(),
        new LimitCanBind(),
        new DemoIdsDistinct(),
        new NamesFitColumns(),
        new RequirementsAreCarried(),
        new ParentsFormNoCycle(),
        new TemplatesCanFire(),
        new CadenceAdvances(),
        new ChainEndsMatchData(),
        new ParentAccountsCarryTheRole(),
        new AmountsFitCurrency(),
        new NamesDistinctAcrossKinds(),
        new LegsListedOnce(),
        new FanInChildrenAreTemplates(),
        new LegGroupsHoldLegs(),
        new LegGroupsDoNotShare(),
        new UsualFiguresOfOrdinaryRails(),
        new GeneratedIdsAreFree(),
        new DeclaredButNotChecked(),
    ];
}
