using QsGen.Audit.Figures;

namespace QsGen.Tests.Audit.Figures;

/// <summary>Rows that are not all in memory.</summary>
internal sealed class RowSpoolTests
{
    [Test]
    public void Rows_BeyondThoseHeld_AreReadBackAsTheyWere()
    {
        object?[][] rows =
        [
            ["in memory", null],
            ["é北", -1L, 12345678901234567.89m, 0.5, true, new DateTime(2030, 1, 31, 9, 5, 0), null],
            [""],
            [new string('x', 20_000), long.MaxValue],
        ];
        using var spool = new RowSpool(held: 1);
        Array.ForEach(rows, spool.Add);

        using var first = spool.GetEnumerator();
        first.MoveNext();

        Assert.That(spool.Count, Is.EqualTo(4));
        Assert.That(spool, Is.EqualTo(rows), "while somebody else reads");
        Assert.That((spool[3], spool[1]), Is.EqualTo((rows[3], rows[1])));
        Assert.That(Rows(first).Prepend(first.Current), Is.EqualTo(rows));
    }

    // The memory is all of the process's, and other tests run beside this one.
    [Test, Retry(3)]
    public void Memory_OfAHundredThousandRows_IsThatOfTheirPlaces()
    {
        using var spool = new RowSpool();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var index = 0; index < 100_000; index++)
        {
            spool.Add([$"acct-{index}", "A name as long as names are", index * 0.01m, new DateTime(2030, 1, 1), (long)index]);
        }

        // Held, these rows would take some thirty million bytes.
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(3_000_000));
        Assert.That(spool.Sum(row => (long)row[4]!), Is.EqualTo(100_000L * 99_999 / 2));
    }

    private static IEnumerable<object?[]> Rows(IEnumerator<object?[]> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }
}
