using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Schema;

/// <summary>Ids of accounts and transfers are as long in every table as in the base tables, from which they come.</summary>
internal sealed class IdWidthTests
{
    [Test]
    [Pins("ids-of-newer-feeds-do-not-fit")]
    public void Ids_InEveryTable_Hold255Characters() => Assert.That(
        from table in DatabaseSchema.Tables
        from column in table.Columns
        where column.Name.EndsWith("account_id", StringComparison.Ordinal) || column.Name.EndsWith("transfer_id", StringComparison.Ordinal)
            || column.Name == "transaction_id"
        where column.Type != SqlType.Text(255)
        select $"{table.ShortName}.{column.Name}: {column.Type}",
        Is.Empty);
}
