using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>The ODP.NET driver, found by name at run time so that QsGen can be built and used without it.</summary>
/// <param name="factory">The driver's provider factory.</param>
internal sealed class OracleDriver(DbProviderFactory factory)
{
    /// <summary>The name under which the driver registers with ADO.NET.</summary>
    public const string InvariantName = "Oracle.ManagedDataAccess.Client";

    private const string FactoryType = "Oracle.ManagedDataAccess.Client.OracleClientFactory, Oracle.ManagedDataAccess";

    /// <summary>Finds the driver: first a registered factory, then the assembly beside the program.</summary>
    /// <exception cref="SqlSessionException">There is none; the message says how to get it.</exception>
    public static OracleDriver Load()
    {
        if (DbProviderFactories.TryGetFactory(InvariantName, out var registered))
        {
            return new OracleDriver(registered);
        }

        return Type.GetType(FactoryType)?.GetField("Instance")?.GetValue(null) is DbProviderFactory found
            ? new OracleDriver(found)
            : throw new SqlSessionException(RuntimeFeature.IsDynamicCodeSupported
                ? "the Oracle driver is not installed; build QsGen with -p:Oracle=true, or put Oracle.ManagedDataAccess.dll beside it"
                : "a native build cannot load the Oracle driver; publish QsGen with -p:Oracle=true and without -p:PublishAot=true");
    }

    /// <summary>A connection that is not open yet.</summary>
    public DbConnection Connect(OracleUrl url, TimeSpan timeout)
    {
        var settings = new DbConnectionStringBuilder
        {
            ["Data Source"] = url.DataSource,
            ["User Id"] = url.User ?? "/",
            ["Connection Timeout"] = (int)timeout.TotalSeconds,
            ["Pooling"] = false,
        };
        if (url.Password is { } password)
        {
            settings["Password"] = password.Reveal();
        }

        var connection = factory.CreateConnection()
            ?? throw new SqlSessionException("the Oracle driver is installed but makes no connections; reinstall it");
        connection.ConnectionString = settings.ConnectionString;
        return connection;
    }

    /// <summary>Makes the command match parameters by name; the driver's default is by position.</summary>
    public static void BindByName(DbCommand command) => Set(command, "BindByName", true);

    /// <summary>Binds one array of values per column, so that one round trip inserts the whole batch.</summary>
    public void BindArrays(DbCommand command, ImmutableArray<BulkColumn> columns, object?[][] batch)
    {
        BindByName(command);
        Set(command, "ArrayBindCount", batch.Length);
        for (var index = 0; index < columns.Length; index++)
        {
            var parameter = factory.CreateParameter() ?? command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{index + 1}");
            parameter.DbType = TypeOf(columns[index].Type);
            parameter.Value = Array.ConvertAll(batch, row => Value(row[index], columns[index].Type));
            command.Parameters.Add(parameter);
        }
    }

    private static object Value(object? value, SqlType type) => SqlValue.ToColumn(value, type) switch
    {
        null => DBNull.Value,
        bool flag => flag ? 1 : 0,
        var other => other,
    };

    private static DbType TypeOf(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.Json => DbType.String,
        SqlTypeKind.Decimal => DbType.Decimal,
        SqlTypeKind.Integer or SqlTypeKind.Boolean => DbType.Int32,
        SqlTypeKind.BigInt => DbType.Int64,
        SqlTypeKind.Timestamp => DbType.DateTime,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown column type"),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The driver's assembly is loaded as it is, and never trimmed.")]
    private static void Set(DbCommand command, string property, object value) =>
        command.GetType().GetProperty(property)?.SetValue(command, value);
}
