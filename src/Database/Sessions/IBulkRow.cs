using NodaTime;

namespace QsGen.Database.Sessions;

/// <summary>Takes the values of one row after another, in the order of the bulk load's columns, without boxing them.</summary>
internal interface IBulkRow
{
    /// <summary>The next column, of kind text or JSON.</summary>
    void Text(string? value);

    /// <summary>The next column, of kind decimal.</summary>
    void Number(decimal? value);

    /// <summary>The next column, of kind integer or bigint.</summary>
    void Whole(long? value);

    /// <summary>The next column, of kind boolean.</summary>
    void Flag(bool? value);

    /// <summary>The next column, of kind timestamp.</summary>
    void Time(LocalDateTime? value);
}

/// <summary>Writes the values of a row, one call per column.</summary>
/// <typeparam name="T">What a row is before it is written.</typeparam>
/// <param name="row">The row.</param>
/// <param name="values">Takes its values.</param>
internal delegate void BulkEncoder<in T>(T row, IBulkRow values);
