using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Database.Dialects;

/// <content>What differs from institution to institution on one engine.</content>
internal abstract partial class SqlDialect
{
    /// <summary>Abbreviations in the institution's names, in small letters, see <see cref="NameInWords.AbbreviationsIn"/>.</summary>
    private ImmutableArray<string> Abbreviations { get; set; } = [];

    /// <summary>The same engine, for the tables of an institution: amounts have the decimals of its currency, abbreviations in its names
    /// are known, and base tables that its feed fills in another shape are read through views.</summary>
    public SqlDialect For(InstitutionModel institution)
    {
        var own = (SqlDialect)MemberwiseClone();
        own.MoneyDecimals = institution.Currency.KeptDecimals;
        own.Abbreviations = NameInWords.AbbreviationsIn(institution);
        own.Feed = FeedShape.Of(institution);
        return own;
    }
}
