using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>The checks that an institution has to ask for, as conditions that every engine sees through before it reads a row.</summary>
/// <param name="institution">The institution.</param>
internal sealed class RequestedChecks(InstitutionModel institution)
{
    public SqlText Conservation => Condition(ExtraCheck.Conservation);

    public SqlText Timeliness => Condition(ExtraCheck.Timeliness);

    public SqlText ParentBalances => Condition(ExtraCheck.ParentBalances);

    public SqlText BalanceGaps => Condition(ExtraCheck.BalanceGaps);

    public SqlText Duplicates => Condition(ExtraCheck.Duplicates);

    /// <summary>Whether the institution asks for any of them.</summary>
    public bool Any => !institution.ExtraChecks.IsEmpty;

    private SqlText Condition(ExtraCheck check) => new(institution.ExtraChecks.Contains(check) ? "1 = 1" : "1 = 0");
}
