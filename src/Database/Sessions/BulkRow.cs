using NodaTime;

namespace QsGen.Database.Sessions;

/// <summary>One row at a time, for drivers that want its values in another order or form.</summary>
internal sealed class BulkRow : IBulkRow
{
    private readonly BulkValue[] _values;
    private int _next;

    /// <summary>A row of so many columns; call <see cref="Start"/> first.</summary>
    public BulkRow(int columns) => (_values, _next) = (new BulkValue[columns], columns);

    /// <summary>The values of the row.</summary>
    /// <exception cref="InvalidOperationException">The row lacks columns.</exception>
    public ReadOnlySpan<BulkValue> Values => _next == _values.Length
        ? _values
        : throw new InvalidOperationException($"a row has {_next} values for {_values.Length} columns");

    /// <summary>The values of the row in the types that <see cref="SqlValue"/> knows, null for NULL.</summary>
    /// <exception cref="InvalidOperationException">The row lacks columns.</exception>
    public object?[] ToObjects()
    {
        var values = Values;
        var objects = new object?[values.Length];
        for (var index = 0; index < objects.Length; index++)
        {
            objects[index] = values[index] switch
            {
                { Kind: BulkValueKind.Text } value => value.Text,
                { Kind: BulkValueKind.Number } value => value.Number,
                { Kind: BulkValueKind.Whole } value => value.Whole,
                { Kind: BulkValueKind.Flag } value => value.Whole == 1,
                { Kind: BulkValueKind.Time } value => value.Time,
                _ => null,
            };
        }

        return objects;
    }

    /// <summary>Begins a row.</summary>
    public void Start() => _next = 0;

    /// <inheritdoc/>
    public void Text(string? value) =>
        _values[_next++] = value is null ? default : new(BulkValueKind.Text, value, 0, 0, default);

    /// <inheritdoc/>
    public void Number(decimal? value) =>
        _values[_next++] = value is { } number ? new(BulkValueKind.Number, null, number, 0, default) : default;

    /// <inheritdoc/>
    public void Whole(long? value) =>
        _values[_next++] = value is { } number ? new(BulkValueKind.Whole, null, 0, number, default) : default;

    /// <inheritdoc/>
    public void Flag(bool? value) =>
        _values[_next++] = value is { } flag ? new(BulkValueKind.Flag, null, 0, flag ? 1 : 0, default) : default;

    /// <inheritdoc/>
    public void Time(LocalDateTime? value) =>
        _values[_next++] = value is { } time ? new(BulkValueKind.Time, null, 0, 0, time) : default;
}
