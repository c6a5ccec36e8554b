using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>The checks that an institution has to ask for, or to declare figures for, as conditions that every engine sees through before
/// it reads a row.</summary>
/// <param name="institution">The institution.</param>
internal sealed class RequestedChecks(InstitutionModel institution)
{
    public SqlText Conservation => Condition(ExtraCheck.Conservation);

    public SqlText Timeliness => Condition(ExtraCheck.Timeliness);

    public SqlText ParentBalances => Condition(ExtraCheck.ParentBalances);

    public SqlText BalanceGaps => Condition(ExtraCheck.BalanceGaps);

    public SqlText Duplicates => Condition(ExtraCheck.Duplicates);

    /// <summary>Some rail declares which amounts are usual.</summary>
    public SqlText UsualAmounts => Condition(DeclaresAmounts);

    /// <summary>Some rail or template declares how many firings are usual.</summary>
    public SqlText UsualFirings => Condition(DeclaresFirings);

    /// <summary>Whether some rail declares which amounts are usual.</summary>
    public bool DeclaresAmounts => institution.Rails.Any(rail => rail.TypicalAmounts is not null);

    /// <summary>Whether some rail or template declares how many firings are usual.</summary>
    public bool DeclaresFirings => institution.Rails.Any(rail => rail.TypicalFirings is not null)
        || institution.TransferTemplates.Any(template => template.TypicalFirings is not null);

    /// <summary>Whether the institution asks for any of them.</summary>
    public bool Any => !institution.ExtraChecks.IsEmpty;

    private SqlText Condition(ExtraCheck check) => Condition(institution.ExtraChecks.Contains(check));

    private static SqlText Condition(bool holds) => new(holds ? "1 = 1" : "1 = 0");
}
