using NodaTime;
using Npgsql;
using NpgsqlTypes;
using QsGen.Database.Sessions;

namespace QsGen.Benchmarks.Database;

/// <summary>Rows by way of the driver's importer.</summary>
internal sealed class ImporterRow(NpgsqlBinaryImporter importer) : IBulkRow
{
    public void Text(string? value)
    {
        if (value is null)
        {
            importer.WriteNull();
        }
        else
        {
            importer.Write(value, NpgsqlDbType.Varchar);
        }
    }

    public void Number(decimal? value) => Write(value, NpgsqlDbType.Numeric);

    public void Whole(long? value) => Write(value, NpgsqlDbType.Bigint);

    public void Flag(bool? value) => Write(value, NpgsqlDbType.Boolean);

    public void Time(LocalDateTime? value) => Write(value?.ToDateTimeUnspecified(), NpgsqlDbType.Timestamp);

    private void Write<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } present)
        {
            importer.Write(present, type);
        }
        else
        {
            importer.WriteNull();
        }
    }
}
