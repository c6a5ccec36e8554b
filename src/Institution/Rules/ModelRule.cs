using QsGen.Institution.Findings;

namespace QsGen.Institution.Rules;

/// <summary>A rule that compares the entities of an institution with each other.</summary>
internal abstract class ModelRule(Rule rule)
{
    private protected ModelRule(string id, string meaning, string remedy, Severity severity = Severity.Error)
        : this(new(id, severity, meaning, remedy))
    {
    }

    /// <summary>What the rule demands.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>Every place where the institution goes against the rule.</summary>
    public abstract IEnumerable<Violation> Check(RuleContext context);
}
