using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Audit.Figures;

/// <summary>The accounts that the institution names one by one, unlike those of its customers.</summary>
internal static class ControlAccounts
{
    /// <summary>Ids of the internal ones: the bank's own control accounts, in ordinal order.</summary>
    public static ImmutableArray<string> Of(InstitutionModel institution) =>
    [
        .. institution.Accounts.Where(account => account.Scope == AccountScope.Internal).Select(account => account.Id.Value)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Ids of all that are named one by one, internal and external.</summary>
    public static ImmutableHashSet<string> Named(InstitutionModel institution) =>
        [.. institution.Accounts.Select(account => account.Id.Value)];
}
