using QsGen.Institution.Findings;
using QsGen.Institution.Rules;

namespace QsGen.Institution.Loading;

/// <summary>Checks institutions that were built in code; loading a file checks it already.</summary>
public static class InstitutionValidator
{
    /// <summary>Everything that is wrong, or probably wrong; findings name logical places such as <c>rails[0].name</c>.</summary>
    public static ValueList<Finding> Validate(InstitutionModel model)
    {
        var log = new FindingLog("");
        RuleRunner.Run(RuleContext.Of(model), null, log);
        return log.Sorted();
    }
}
