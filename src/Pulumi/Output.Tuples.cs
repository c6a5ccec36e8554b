namespace Pulumi;

/// <content>Tuples of two to eight values.</content>
public static partial class Output
{
    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2)).ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value));
    }

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2, T3)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2), Marks(item3)).ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value,
                (await item3.DataTask.ConfigureAwait(false)).Value));
    }

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2, T3, T4)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2), Marks(item3), Marks(item4)).ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value,
                (await item3.DataTask.ConfigureAwait(false)).Value,
                (await item4.DataTask.ConfigureAwait(false)).Value));
    }

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2), Marks(item3), Marks(item4), Marks(item5)).ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value,
                (await item3.DataTask.ConfigureAwait(false)).Value,
                (await item4.DataTask.ConfigureAwait(false)).Value,
                (await item5.DataTask.ConfigureAwait(false)).Value));
    }

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2), Marks(item3), Marks(item4), Marks(item5), Marks(item6))
                .ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value,
                (await item3.DataTask.ConfigureAwait(false)).Value,
                (await item4.DataTask.ConfigureAwait(false)).Value,
                (await item5.DataTask.ConfigureAwait(false)).Value,
                (await item6.DataTask.ConfigureAwait(false)).Value));
    }

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7) => Tuple(
        item1.ToOutput(), item2.ToOutput(), item3.ToOutput(),
        item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2), Marks(item3), Marks(item4), Marks(item5), Marks(item6), Marks(item7))
                .ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value,
                (await item3.DataTask.ConfigureAwait(false)).Value,
                (await item4.DataTask.ConfigureAwait(false)).Value,
                (await item5.DataTask.ConfigureAwait(false)).Value,
                (await item6.DataTask.ConfigureAwait(false)).Value,
                (await item7.DataTask.ConfigureAwait(false)).Value));
    }

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7,
        Input<T8> item8) => Tuple(
        item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(),
        item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <summary>The values as one output: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8)
    {
        return new(CombineAsync());

        async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> CombineAsync() => Combine(
            [.. await Task.WhenAll(Marks(item1), Marks(item2), Marks(item3), Marks(item4), Marks(item5), Marks(item6),
                Marks(item7), Marks(item8)).ConfigureAwait(false)],
            (
                (await item1.DataTask.ConfigureAwait(false)).Value,
                (await item2.DataTask.ConfigureAwait(false)).Value,
                (await item3.DataTask.ConfigureAwait(false)).Value,
                (await item4.DataTask.ConfigureAwait(false)).Value,
                (await item5.DataTask.ConfigureAwait(false)).Value,
                (await item6.DataTask.ConfigureAwait(false)).Value,
                (await item7.DataTask.ConfigureAwait(false)).Value,
                (await item8.DataTask.ConfigureAwait(false)).Value));
    }
}
