using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Demo.Generation;
using QsGen.Institution;

namespace QsGen.Demo.Export;

/// <summary>Demo data as a script of INSERT statements, for people who load by other means.</summary>
/// <remarks>The script does not register its rows; data loaded with it counts as the bank's own.</remarks>
internal sealed class DemoScript(InstitutionModel institution, SqlDialect dialect)
{
    private const int RowsPerStatement = 200;
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, dialect);

    /// <summary>Writes the script; memory does not follow its size.</summary>
    /// <returns>How many rows were written.</returns>
    public async Task<long> WriteAsync(DemoGenerator generator, TextWriter output, CancellationToken cancellationToken)
    {
        var options = generator.Plan.Options;
        await output.WriteAsync(string.Create(CultureInfo.InvariantCulture,
            $"-- Demo data of {institution.Instance}, {options.Start:uuuu-MM-dd} to {options.Anchor:uuuu-MM-dd}, seed {options.Seed}\n"
            + $"-- All rows or none. Rows loaded by this script count as the bank's own: 'data clean' leaves them alone.\n"));
        await output.WriteAsync(dialect.OpensTransaction is { } begin ? $"{begin};\n" : "");
        var count = 0L;
        foreach (var segment in generator.Segments())
        {
            await output.WriteAsync($"\n-- {segment.Scenario}\n");
            foreach (var day in segment.Days)
            {
                var (legs, balances) = (
                    day.Transactions.Select(row => BaseTableLoader.Values(row, _schema)),
                    day.Balances.Select(row => BaseTableLoader.Values(row, _schema)));
                count += await WriteAsync(BaseTables.Transactions, legs, output, cancellationToken);
                count += await WriteAsync(BaseTables.DailyBalances, balances, output, cancellationToken);
                count += await WriteAsync(
                    DeliveredTables.ControlTotals, day.ControlTotals.Select(BaseTableLoader.Values), output, cancellationToken);
            }
        }

        await output.WriteAsync("\nCOMMIT;\n");
        return count;
    }

    private async Task<long> WriteAsync(
        SchemaTable table, IEnumerable<object?[]> rows, TextWriter output, CancellationToken cancellationToken)
    {
        var count = 0L;
        var columns = string.Join(
            ", ", _schema.StoredTable(table).Columns.Where(column => !column.IsEntry).Select(column => dialect.Identifier(column.Name)));
        var head = $"INSERT INTO {_schema.SqlStoredNameOf(table)} ({columns})";
        foreach (var batch in rows.Chunk(dialect.InsertsManyRows ? RowsPerStatement : 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = batch.Select(row => $"  ({string.Join(", ", row.Select(dialect.Literal))})");
            await output.WriteAsync($"{head} VALUES\n{string.Join(",\n", values)};\n");
            count += batch.Length;
        }

        return count;
    }
}
