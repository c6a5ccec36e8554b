using System.Diagnostics;
using System.Globalization;
using NodaTime;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Sections;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Database;
using QsGen.Tests.Support;

namespace QsGen.Tests.Audit.Fingerprints;

/// <summary>The Python file that travels with a report finds the fingerprint by itself, in the rows as a driver of its own hands them
/// over.</summary>
[NonParallelizable]
internal sealed class VerificationRecipeTests
{
    // What a driver is to the recipe: names of columns, and rows of typed values, which here as on Oracle come without zeros at the end.
    private const string Cursor =
        """
        import csv, datetime, decimal, importlib.util, sys
        spec = importlib.util.spec_from_file_location("recipe", sys.argv[1])
        recipe = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(recipe)
        READ = {
            "bigint": int, "numeric": lambda text: decimal.Decimal(text).normalize(), "text": str,
            "timestamp": lambda text: datetime.datetime.fromisoformat(text),
        }
        class Cursor:
            def execute(self, sql):
                table = sql.split(" FROM ")[1].split(" ")[0]
                mark = int(sql.split("entry <= ")[1].split(" ")[0])
                with open("%s/%s.csv" % (sys.argv[2], table), newline="") as file:
                    lines = list(csv.reader(file))
                self.description = [(name, None, None, None, None, 2 if kind == "numeric" else None) for name, kind in zip(*lines[:2])]
                self.rows = [[None if text == "\\N" else READ[kind](text) for text, kind in zip(line, lines[1])] for line in lines[2:]]
                entry = lines[0].index("ENTRY")
                self.rows = sorted((row for row in self.rows if row[entry] <= mark), key=lambda row: row[entry])
            def fetchmany(self, count):
                rows, self.rows = self.rows[:3], self.rows[3:]
                return rows
        sys.exit(0 if recipe.verify(Cursor(), b"instance: bank\n") else 1)
        """;

    private static readonly LocalDateTime Noon = SmallBank.Day.AtMidnight().PlusHours(12);

    [TestCase(false, 0, "OK   fingerprint")]
    [TestCase(true, 1, "DIFF transactions")]
    public async Task Verify_RowsOfADriver_AgreesWithOurs(bool isEdited, int code, string said)
    {
        using var folder = new TemporaryFolder();
        await using var database = await AppliedDatabases.CopyAsync(SqlDialects.DuckDb, SmallBank.Model, Instant.FromUtc(2030, 1, 7, 0, 0));
        await using var session = await database.OpenAsync();
        await FillAsync(session);
        var hashes = new BaseFingerprints(session, SmallBank.Model);
        var provenance = new Provenance(
            await hashes.TransactionsAsync(3, default), await hashes.BalancesAsync(1, default),
            Provenance.HashOf("instance: bank\n"u8), "v1.0.0");
        folder.Write("recipe.py", VerificationRecipe.For("bank", provenance));
        folder.Write("cursor.py", Cursor);
        if (isEdited)
        {
            await session.ExecuteAsync("UPDATE bank_transactions SET account_name = 'other' WHERE entry = 2", default);
        }

        foreach (var table in (string[])["bank_transactions", "bank_daily_balances"])
        {
            folder.Write($"{table}.csv", await RowsAsync(session, table));
        }

        var (exit, output) = await PythonAsync(folder, "cursor.py", "recipe.py", folder.Path);

        Assert.That(output, Does.Contain(said));
        Assert.That(exit, Is.EqualTo(code), output);
    }

    private static async Task FillAsync(ISqlSession session)
    {
        const string leg = "INSERT INTO bank_transactions (id, account_id, account_name, account_scope, amount_money, amount_direction, "
            + "status, posting, transfer_id, transfer_type, rail_name, origin, metadata) "
            + "VALUES ($1, 'a', $2, 'internal', $3, $4, 'Posted', $5, 't', 'x', 'r', 'o', $6)";
        foreach (var (id, name, amount, at, metadata) in ((string, string?, decimal, LocalDateTime, string?)[])
        [
            ("l1", "Ünï ✓", 100m, Noon, "{\"a\":1}"), ("l2", null, -0.5m, Noon.PlusTicks(2_500_000), null), ("l3", "", 0m, Noon, null),
            ("l4", "later", 7m, Noon, null),
        ])
        {
            await session.ExecuteAsync(
                SqlStatement.With(leg, id, name, amount, amount < 0 ? "Debit" : "Credit", at, metadata), default);
        }

        await session.ExecuteAsync(
            SqlStatement.With(
                "INSERT INTO bank_daily_balances (account_id, account_scope, business_day_start, business_day_end, money) "
                + "VALUES ('a', 'internal', $1, $2, 12.30)",
                SmallBank.Day, SmallBank.Day.PlusDays(1)),
            default);
    }

    private static async Task<string> RowsAsync(ISqlSession session, string table)
    {
        await using var rows = await session.QueryAsync($"SELECT * FROM {table}", default);
        var lines = new List<string>
        {
            string.Join(',', rows.Columns.Select(column => column.Name.ToUpperInvariant())),
            string.Join(',', rows.Columns.Select(column => column.Type == typeof(long) ? "bigint"
                : column.Type == typeof(decimal) ? "numeric" : column.Type == typeof(DateTime) ? "timestamp" : "text")),
        };
        await foreach (var row in rows.ReadAsync())
        {
            lines.Add(string.Join(',', row.Select(value => $"\"{Text(value).Replace("\"", "\"\"")}\"")));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Text(object? value) => value switch
    {
        null => "\\N",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static async Task<(int Code, string Output)> PythonAsync(TemporaryFolder folder, params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", arguments)
            {
                WorkingDirectory = folder.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (output, error) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
            await python.WaitForExitAsync();
            return (python.ExitCode, await output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("there is no python3 here");
            throw;
        }
    }
}
