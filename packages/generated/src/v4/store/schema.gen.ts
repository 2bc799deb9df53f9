// Generated from the OpenAPI document of the vantage6 algorithm store 4.15.2. Do not edit: pnpm regenerate
export interface paths {
    "/algorithm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List algorithms
         * @description Return a list of algorithms By default, only approved algorithms are returned. To get non-approved algorithms, set the 'awaiting_reviewer_assignment', 'under_review' or 'invalidated' parameter to True. Nodes are always allowed to list approved algorithms here (e.g. filtered by 'image'), regardless of this store's algorithm_view policy - this lets a node independently verify that an image is a registered, approved algorithm for its own allowed_algorithm_stores policy. Nodes cannot use the non-approved filters above.
         */
        get: operations["listAlgorithms"];
        put?: never;
        /**
         * Create new algorithm
         * @description Create a new algorithm. The algorithm is not yet active. It is created in a draft state. The algorithm can be activated by changing the status to 'active'.
         */
        post: operations["createAlgorithm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/algorithm/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get algorithm
         * @description Return an algorithm specified by ID.
         */
        get: operations["getAlgorithm"];
        put?: never;
        post?: never;
        /**
         * Delete algorithm
         * @description Delete an algorithm specified by ID.
         */
        delete: operations["deleteAlgorithm"];
        options?: never;
        head?: never;
        /**
         * Patch algorithm
         * @description Modify an algorithm specified by ID.
         */
        patch: operations["updateAlgorithm"];
        trace?: never;
    };
    "/algorithm/{id}/invalidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invalidate algorithm
         * @description Invalidate an algorithm specified by ID. This is an alternative to completely removing an algorithm from the store - the advantage of invalidating is that the algorithm metadata is still available. This endpoint should be used when an algorithm is removed from a project. If on the other hand a newer version of the algorithm is uploaded, the old version will be invalidated automatically.
         */
        post: operations["invalidateAlgorithm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List algorithm store policies
         * @description List of all policies at the algorithm store. The user must be authenticated, but does not require any additional permissions to view the policies.
         */
        get: operations["getPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List public algorithm store policies
         * @description List of public policies at the algorithm store.
         */
        get: operations["getPublicPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reviews
         * @description List algorithm reviews
         */
        get: operations["listReviews"];
        put?: never;
        /**
         * Create a new review
         * @description Create a new review
         */
        post: operations["createReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a review by id
         * @description Get a review by id
         */
        get: operations["getReview"];
        put?: never;
        post?: never;
        /**
         * Remove a review
         * @description Remove a review
         */
        delete: operations["deleteReview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an algorithm in the current review
         * @description Approve a algorithm in the current review
         */
        post: operations["approveReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject an algorithm in the current review
         * @description Reject a algorithm in the current review
         */
        post: operations["rejectReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of roles
         * @description Returns a list of roles.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Creates a new role
         * @description Create a new role. You can only assign rules that you own. You need permission to create roles.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a role
         * @description Returns a role.
         */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /**
         * Deletes a role
         * @description Deletes a role.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Updates a role
         * @description Update a role. You can only assign rules that you own. You need permission to edit roles.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/role/{role_id}/rule/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign rule to role
         * @description Assign rule to role.
         */
        post: operations["addRuleToRole"];
        /**
         * Remove rule from role
         * @description Remove rule from role.
         */
        delete: operations["removeRuleFromRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List algorithm store rules
         * @description List of all available rules at the algorithm store. The user must be authenticated, but does not require any additional permissions to view the rules.
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Returns a list of users registered in the algorithm store.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create user
         * @description Creates new user from the request data.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get user
         * @description Returns the user specified by the id.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Remove user
         * @description Unregister the vantage6 user account from the algorithm store.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Update user
         * @description Update user information.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/vantage6-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whitelisted vantage6 servers
         * @description Return a list of vantage6 servers that are whitelisted in this algorithm store instance.
         */
        get: operations["listVantage6Servers"];
        put?: never;
        /**
         * Create new whitelisted vantage6 server
         * @description Whitelist a new vantage6 server in this algorithm store instance.
         */
        post: operations["createVantage6Server"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vantage6-server/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get specific whitelisted vantage6 server
         * @description Return an vantage6 server specified by ID.
         */
        get: operations["getVantage6Server"];
        put?: never;
        post?: never;
        /**
         * Delete whitelist vantage6 server
         * @description Delete a whitelisted vantage6 server specified by ID.
         */
        delete: operations["deleteVantage6Server"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get version
         * @description Return the version of the algorithm store server instance
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Algorithm: {
            approved_at: components["schemas"]["DateTime"] | null;
            code_url: string;
            description: string | null;
            developer_id: number | null;
            digest: string | null;
            documentation_url: string | null;
            functions: components["schemas"]["AlgorithmFunction"][];
            id: number;
            image: string;
            invalidated_at: components["schemas"]["DateTime"] | null;
            name: string;
            /** @enum {string} */
            partitioning: "horizontal" | "vertical";
            reviews: components["schemas"]["LinkPath"];
            /** @enum {string} */
            status: "awaiting reviewer assignment" | "under review" | "approved" | "rejected" | "replaced" | "removed";
            submission_comments: string | null;
            submitted_at: components["schemas"]["DateTime"];
            vantage6_version: string;
        };
        AlgorithmArgument: {
            allowed_values: components["schemas"]["AllowedArgumentValue"][];
            conditional_on_id: number | null;
            conditional_operator: string | null;
            conditional_value: string | null;
            default_value: string | null;
            description: string | null;
            display_name: string | null;
            has_default_value: boolean;
            id: number;
            is_frontend_only: boolean;
            name: string;
            /** @enum {string} */
            type: "column" | "column_list" | "string" | "string_list" | "integer" | "integer_list" | "float" | "float_list" | "boolean" | "json" | "organization" | "organization_list";
        };
        AlgorithmArgumentInput: {
            allowed_values?: (string | number)[];
            conditional_on?: string;
            /** @enum {string|null} */
            conditional_operator?: "==" | "!=" | ">" | "<" | ">=" | "<=" | null;
            conditional_value?: string | null;
            default_value?: string | null;
            description?: string;
            display_name?: string;
            has_default_value?: boolean;
            is_frontend_only?: boolean;
            name: string;
            /** @enum {string} */
            type: "column" | "column_list" | "string" | "string_list" | "integer" | "integer_list" | "float" | "float_list" | "boolean" | "json" | "organization" | "organization_list";
        };
        AlgorithmDatabase: {
            description: string | null;
            id: number;
            name: string;
        };
        AlgorithmDatabaseInput: {
            description?: string;
            name: string;
        };
        AlgorithmFunction: {
            arguments: components["schemas"]["AlgorithmArgument"][];
            databases: components["schemas"]["AlgorithmDatabase"][];
            description: string | null;
            display_name: string | null;
            id: number;
            name: string;
            standalone: boolean;
            /** @enum {string} */
            type: "central" | "federated";
            ui_visualizations: components["schemas"]["UIVisualization"][];
        };
        AlgorithmFunctionInput: {
            arguments?: components["schemas"]["AlgorithmArgumentInput"][];
            databases?: components["schemas"]["AlgorithmDatabaseInput"][];
            description?: string;
            display_name?: string;
            name: string;
            standalone?: boolean;
            /** @enum {string} */
            type: "central" | "federated";
            ui_visualizations?: components["schemas"]["UIVisualizationInput"][];
        };
        AlgorithmInput: {
            /** @description URL to the algorithm code repository */
            code_url: string;
            /** @description Description of the algorithm */
            description?: string;
            /** @description URL to the algorithm documentation */
            documentation_url?: string;
            /** @description List of functions that are available in the algorithm */
            functions: components["schemas"]["AlgorithmFunctionInput"][];
            /** @description Docker image URL */
            image: string;
            /** @description Name of the algorithm */
            name: string;
            /**
             * @description Type of partitioning. Can be 'horizontal' or 'vertical'
             * @enum {string}
             */
            partitioning: "horizontal" | "vertical";
            /** @description Comments done by the developer to the submission */
            submission_comments?: string;
            /** @description Version of vantage6 that the algorithm is built with / for */
            vantage6_version: string;
        };
        AlgorithmPage: {
            data: components["schemas"]["Algorithm"][];
            links: components["schemas"]["PageLinks"];
        };
        AlgorithmUpdate: {
            /** @description URL to the algorithm code repository */
            code_url?: string;
            /** @description Description of the algorithm */
            description?: string;
            /** @description URL to the algorithm documentation */
            documentation_url?: string;
            /** @description List of functions that are available in the algorithm. If provided, all existing functions will be replaced by the new ones. */
            functions?: components["schemas"]["AlgorithmFunctionInput"][];
            /** @description Docker image URL */
            image: string;
            /** @description Name of the algorithm */
            name?: string;
            /**
             * @description Type of partitioning. Can be 'horizontal' or 'vertical'
             * @enum {string}
             */
            partitioning?: "horizontal" | "vertical";
            /** @description If true, the digest of the image will be refreshed and stored in the database. Note that this is also done whenever the image is changed. */
            refresh_digest?: boolean;
            /** @description Comments done by the developer to the submission */
            submission_comments?: string;
            /** @description Version of vantage6 that the algorithm is built with / for */
            vantage6_version?: string;
        };
        /** @enum {string} */
        AlgorithmViewPolicy: "public" | "whitelisted" | "private";
        AllowedArgumentValue: {
            value: string | number;
        };
        AllowedServers: "all" | string[];
        /**
         * @description A moment in UTC, in ISO 8601 **without** a zone or offset; microseconds unless they are 0. Not the format `date-time` of JSON Schema, which demands an offset.
         * @example 2026-11-20T20:49:20.710369
         */
        DateTime: string;
        /** @description Malformed JSON (400), a method the path does not have (405), a content type that is not JSON (415). Note the key: `message`, not `msg`. */
        FrameworkError: {
            message: string;
        };
        LineVisualization: {
            location?: string[];
            x: string;
            y: string;
            y_axis_max?: number;
            y_axis_min?: number;
        };
        /** @description A related object: its id, its path, and the methods of that path (in no particular order). */
        Link: {
            id: number;
            /** Format: uri-reference */
            link: string;
            methods: string[];
        };
        /**
         * Format: uri-reference
         * @description Path, with the API path in front, of a list of related objects.
         * @example /api/run?task_id=1
         */
        LinkPath: string;
        /** @description A text for a human, in success and in failure. */
        Message: {
            msg: string;
        };
        /** @description Paths of other pages. A repeated query parameter is reduced to its first value in them. */
        PageLinks: {
            /** Format: uri-reference */
            first: string;
            /** Format: uri-reference */
            last?: string;
            /** Format: uri-reference */
            next?: string;
            /** Format: uri-reference */
            previous?: string;
            /** Format: uri-reference */
            self: string;
        };
        Policies: {
            algorithm_view: components["schemas"]["AlgorithmViewPolicy"];
            allow_localhost: boolean;
            allowed_review_assigners: components["schemas"]["PolicyUsers"];
            allowed_reviewers: components["schemas"]["PolicyUsers"];
            allowed_servers: components["schemas"]["AllowedServers"];
            assign_review_own_algorithm: boolean;
            min_reviewers: components["schemas"]["PolicyCount"];
            min_reviewing_organizations: components["schemas"]["PolicyCount"];
        };
        /** @description A number if it is the default, a string if it is configured. */
        PolicyCount: number | string;
        /** @description Users as `name|server URL`; null for anyone with the permission. */
        PolicyUsers: string[] | null;
        PublicPolicies: {
            algorithm_view: components["schemas"]["AlgorithmViewPolicy"];
            allowed_servers: components["schemas"]["AllowedServers"];
        };
        Review: {
            algorithm_id: number | null;
            comment: string | null;
            id: number;
            requested_at: components["schemas"]["DateTime"];
            requested_by: components["schemas"]["User"] | null;
            reviewer: components["schemas"]["User"] | null;
            /** @enum {string} */
            status: "under review" | "approved" | "rejected" | "dropped";
            submitted_at: components["schemas"]["DateTime"] | null;
        };
        ReviewInput: {
            algorithm_id: number;
            reviewer_id: number;
        };
        ReviewPage: {
            data: components["schemas"]["Review"][];
            links: components["schemas"]["PageLinks"];
        };
        ReviewVerdictInput: {
            comment?: string;
        };
        Role: {
            description: string | null;
            id: number;
            is_default_role: boolean;
            name: string;
            rules: components["schemas"]["LinkPath"];
            users: components["schemas"]["LinkPath"];
        };
        RoleInput: {
            /** @description Human readable description of the role */
            description?: string;
            /** @description Human readable name for role */
            name: string;
            rules: number[];
        };
        RolePage: {
            data: components["schemas"]["Role"][];
            links: components["schemas"]["PageLinks"];
        };
        RoleUpdate: {
            /** @description Human readable description of the role */
            description?: string;
            /** @description Human readable name for role */
            name?: string;
            rules?: number[];
        };
        /** @description The request body of a role does not fit. Note that `msg` is an object here. */
        RoleValidationError: {
            msg: components["schemas"]["ValidationErrors"];
        };
        Rule: {
            description: string;
            id: number;
            name: string;
            operation: string;
        };
        RulePage: {
            data: components["schemas"]["Rule"][];
            links: components["schemas"]["PageLinks"];
        };
        TableVisualization: {
            columns?: string[];
            location?: string[];
        };
        UIVisualization: {
            description: string | null;
            id: number;
            name: string;
            schema: components["schemas"]["TableVisualization"] | components["schemas"]["LineVisualization"] | null;
            /** @enum {string} */
            type: "table" | "line";
        };
        UIVisualizationInput: {
            description?: string;
            name: string;
            schema?: components["schemas"]["TableVisualization"] | components["schemas"]["LineVisualization"];
            /** @enum {string} */
            type: "table" | "line";
        };
        User: {
            algorithm: components["schemas"]["LinkPath"];
            email: string | null;
            id: number;
            organization_id: number | null;
            roles: components["schemas"]["LinkPath"];
            server: components["schemas"]["Vantage6ServerSummary"];
            username: string;
        };
        UserInput: {
            /** @description User's roles */
            roles?: number[];
            /** @description Username unique to the whitelisted server */
            username: string;
        };
        UserPage: {
            data: components["schemas"]["User"][];
            links: components["schemas"]["PageLinks"];
        };
        UserUpdate: {
            /**
             * Format: email
             * @description User's email address. Do not combine this option with the update_email option.
             */
            email?: string;
            /** @description User's organization id. Can be written only if empty. */
            organization_id?: number;
            /** @description User's roles */
            roles?: number[];
            /** @description Whether to update the email address by using the value from the vantage6 server. Do not combine this option with the email option to manually set the email address. */
            update_email?: boolean;
        };
        /** @description The request body does not fit. */
        ValidationError: {
            errors: components["schemas"]["ValidationErrors"];
            msg: string;
        };
        /** @description Texts by field name; by index within lists; `_schema` for the object as a whole. */
        ValidationErrors: {
            [key: string]: string[] | components["schemas"]["ValidationErrors"];
        };
        Vantage6Server: {
            id: number;
            url: string;
            users: components["schemas"]["LinkPath"];
        };
        Vantage6ServerInput: {
            /** @description Force creation of the vantage6 server. This argument is required to whitelist localhost addresses. */
            force?: boolean;
            /** @description URL of the vantage6 server */
            url: string;
        };
        Vantage6ServerSummary: {
            id: number;
            url: string;
        };
    };
    responses: {
        /** @description The request cannot be carried out. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The body does not fit, is not JSON, or the request cannot be carried out. */
        BadRequestBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"] | components["schemas"]["ValidationError"] | components["schemas"]["FrameworkError"];
            };
        };
        /** @description The body does not fit, is not JSON, or the request cannot be carried out. */
        BadRequestRoleBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"] | components["schemas"]["RoleValidationError"] | components["schemas"]["FrameworkError"];
            };
        };
        /** @description Not allowed in this state or by the policies. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description An error of the server. Often caused by input: a bad page number, an unknown field to sort by, a token of the wrong kind of client. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The path exists, but not with this method. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FrameworkError"];
            };
        };
        /** @description There is no such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description This installation does not have the feature. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description There is no such object. HTML if a path parameter is not a non-negative integer. */
        PathNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
                "text/html": string;
            };
        };
        /** @description A service behind the server does not answer. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description No or an expired token, a wrong password, or a missing permission: all three have this status. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The content type is not JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FrameworkError"];
            };
        };
        /** @description The token is malformed, has a bad signature, or is of the wrong type (refresh instead of access). */
        UnusableToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlgorithms: {
        parameters: {
            query?: {
                /** @description Filter on algorithms that have not been assigned a reviewer yet. Any value counts as true: leave it out for false. */
                awaiting_reviewer_assignment?: true;
                /** @description Filter on algorithm description using the SQL operator LIKE. */
                description?: string;
                /** @description Filter on algorithm display name using the SQL operator LIKE. */
                display_name?: string;
                /** @description Filter on algorithm image. If no tag is provided, the latest tag is assumed. */
                image?: string;
                /** @description Filter on algorithms that are in the review process. This includes algorithms that are awaiting reviewer assignment or under review Any value counts as true: leave it out for false. */
                in_review_process?: true;
                /** @description Filter on algorithms that have been invalidated. These may be algorithms that have been replaced by a newer version or that have been rejected in review. Any value counts as true: leave it out for false. */
                invalidated?: true;
                /** @description Filter on algorithm name using the SQL operator LIKE. */
                name?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Filter on algorithm partitioning. Can be 'horizontal' or 'vertical'. */
                partitioning?: string;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Filter on algorithms that are currently under review. Any value counts as true: leave it out for false. */
                under_review?: true;
                /** @description Filter on algorithm vantage6 version using the SQL operator LIKE. */
                vantage6_version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlgorithmPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAlgorithm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlgorithmInput"];
            };
        };
        responses: {
            /** @description Algorithm created successfully */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Algorithm"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAlgorithm: {
        parameters: {
            query?: {
                /** @description Demands a login also where the policy lets anyone see approved algorithms. No other effect. */
                awaiting_reviewer_assignment?: true;
                /** @description Demands a login also where the policy lets anyone see approved algorithms. No other effect. */
                in_review_process?: true;
                /** @description Demands a login also where the policy lets anyone see approved algorithms. No other effect. */
                invalidated?: true;
                /** @description Demands a login also where the policy lets anyone see approved algorithms. No other effect. */
                under_review?: true;
            };
            header?: never;
            path: {
                /** @description ID of the algorithm */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Algorithm"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAlgorithm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the algorithm */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateAlgorithm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Algorithm id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlgorithmUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Algorithm"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    invalidateAlgorithm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the algorithm */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getPolicies: {
        parameters: {
            query?: {
                /** @description Filter by name of the policy */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All policies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policies"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getPublicPolicies: {
        parameters: {
            query?: {
                /** @description Filter by name of the policy */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policies that anyone may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPolicies"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Filter reviews by algorithm id */
                algorithm_id?: number;
                /** @description Only reviews in this state. Any value counts as true, so leave it out for false. */
                approved?: true;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Only reviews in this state. Any value counts as true, so leave it out for false. */
                rejected?: true;
                /** @description Only reviews in this state. Any value counts as true, so leave it out for false. */
                reviewed?: true;
                /** @description Filter reviews by reviewer id */
                reviewer_id?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Only reviews in this state. Any value counts as true, so leave it out for false. */
                under_review?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the review to get */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the review to remove */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    approveReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the review to approve */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVerdictInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rejectReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the review to reject */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewVerdictInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /**
                 * @description Description to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                description?: string[];
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string[];
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Get roles for this user id */
                user_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequestRoleBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Role id */
                role_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteRole: {
        parameters: {
            query?: {
                /** @description Deletes the role also if users have it. Any value counts as true, so leave it out for false. */
                delete_dependents?: true;
            };
            header?: never;
            path: {
                /** @description Role id */
                role_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Role id */
                role_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequestRoleBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addRuleToRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `role_id` of the object */
                role_id: number;
                /** @description Rule id */
                rule_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeRuleFromRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `role_id` of the object */
                role_id: number;
                /** @description Rule id */
                rule_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description Filter by name of the rule */
                name?: string;
                /** @description All rules on one page. */
                no_pagination?: 1;
                /** @description Get rules for a specific type of operation */
                operation?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Get rules for a specific role */
                role_id?: number;
                /** @description Get rules for a specific user - server combination. Should be used in combination with username, as you need both to identify a user. */
                server_url?: string;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Get rules for a specific user. Should be used in combination with server_url, as you need both to identify a user. */
                username?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Filter users that can review algorithms. If true, only users that are allowed to review algorithms are returned. If false, only users that are not allowed to review algorithms are returned. Any value counts as true: leave it out for false. */
                can_review?: true;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Find users that can review the algorithm with the specified id. If the algorithm does not exist, an error is returned. */
                reviewers_for_algorithm_id?: number;
                /** @description Role that is assigned to user */
                role_id?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                username?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listVantage6Servers: {
        parameters: {
            query?: {
                /** @description Filter on algorithm name using the SQL operator LIKE. */
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vantage6Server"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createVantage6Server: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Vantage6ServerInput"];
            };
        };
        responses: {
            /** @description Algorithm created successfully */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vantage6Server"];
                };
            };
            /** @description Already Reported */
            208: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getVantage6Server: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the algorithm */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vantage6Server"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteVantage6Server: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID of the algorithm */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PathNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                    };
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
}
