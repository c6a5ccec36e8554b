using QsGen.Viewer.Queries;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Sources;

/// <summary>Equal questions are asked once, and no answer outlives its data.</summary>
internal sealed class AnswerCacheTests
{
    private int _asked;

    [Test]
    public async Task Get_EqualAtATimeAndLater_AsksOnce_AndAnewForOtherValuesOrData()
    {
        var cache = new AnswerCache(100);
        _asked = 0;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => GetAsync(cache, "a", 1m)));
        await GetAsync(cache, "a", 1m);
        var same = _asked;
        await GetAsync(cache, "a", 2m);
        await GetAsync(cache, "b", 1m);

        Assert.That((same, _asked), Is.EqualTo((1, 3)));
    }

    [Test]
    public async Task Get_Failure_IsAskedAgain()
    {
        var cache = new AnswerCache(100);
        Assert.That(() => cache.GetAsync(Of("a", 1m), _ => throw new QueryException("no"), default), Throws.TypeOf<QueryException>());
        _asked = 0;

        await GetAsync(cache, "a", 1m);

        Assert.That(_asked, Is.EqualTo(1));
    }

    [Test]
    public async Task Get_NobodyWaits_StopsTheDatabase_OneOfTwoDoesNot()
    {
        var cache = new AnswerCache(100);
        using var one = new CancellationTokenSource();
        using var two = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        async Task<QueryRows> AskAsync(CancellationToken stop)
        {
            await using var _ = stop.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, stop);
            return Row;
        }

        var first = cache.GetAsync(Of("a", 1m), AskAsync, one.Token);
        var second = cache.GetAsync(Of("a", 1m), AskAsync, two.Token);
        await one.CancelAsync();
        Assert.That(() => first, Throws.InstanceOf<OperationCanceledException>());
        var early = stopped.Task.IsCompleted;
        await two.CancelAsync();

        Assert.That(() => second, Throws.InstanceOf<OperationCanceledException>());
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(early, Is.False);
    }

    [Test]
    public async Task Get_NoRoom_ForgetsTheOldest()
    {
        var cache = new AnswerCache(4);
        _asked = 0;

        await GetAsync(cache, "a", 1m);
        await GetAsync(cache, "a", 2m);
        await GetAsync(cache, "a", 3m);
        await GetAsync(cache, "a", 3m);
        await GetAsync(cache, "a", 1m);

        Assert.That(_asked, Is.EqualTo(4));
    }

    private static QueryRows Row { get; } = new([[1m]], TimeSpan.Zero);

    private static Question Of(string generation, decimal value) => new(generation, "SELECT $1", [value]);

    private Task<QueryRows> GetAsync(AnswerCache cache, string generation, decimal value) => cache.GetAsync(
        Of(generation, value),
        async stop =>
        {
            Interlocked.Increment(ref _asked);
            await Task.Delay(20, stop);
            return Row;
        },
        CancellationToken.None);
}
