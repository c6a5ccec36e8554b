using QsGen.Institution;

namespace QsGen.Database.Dialects;

/// <content>How many decimals amounts have in the tables of an institution.</content>
internal abstract partial class SqlDialect
{
    /// <summary>How many decimals the tables keep of amounts, see <see cref="MoneyUnit.KeptDecimals"/>.</summary>
    public int MoneyDecimals { get; private set; } = MoneyUnit.Usd.KeptDecimals;

    /// <summary>The smallest amount that the tables keep, such as 0.01.</summary>
    public string Cent => $"0.{new string('0', MoneyDecimals - 1)}1";

    /// <summary>How many of it make 1, such as 100.</summary>
    public string CentsOfOne => $"1{new string('0', MoneyDecimals)}";
}
